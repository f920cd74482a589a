"""What the workshop's Python function does, as far as its callers see: the baseline of the benchmark."""
import json
import os

import boto3

ENDPOINT_NAME = os.environ["SAGEMAKER_ENDPOINT_NAME"]

# This boto3 does not read the variable by itself yet; None means AWS.
runtime = boto3.client("sagemaker-runtime", endpoint_url=os.environ.get("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME"))


def build_response(status, body):
    return {
        "statusCode": status,
        "body": body,
        "headers": {
            "Content-Type": "application/json",
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Allow-Credentials": "true",
            "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
        },
    }


def lambda_handler(event, context):
    if event["httpMethod"] != "POST":
        return build_response(405, "")
    answer = runtime.invoke_endpoint(EndpointName=ENDPOINT_NAME, ContentType="text/csv", Body=event["body"])
    score = json.loads(answer["Body"].read().decode("utf-8"))["predictions"][0]["score"]
    return build_response(200, str(score))
