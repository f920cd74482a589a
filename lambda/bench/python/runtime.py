"""The shortest loop around a Python handler that speaks Lambda's Runtime API over one kept connection."""
import http.client
import json
import os
import sys

# Lambda's Python has no awscrt; Debian's botocore would load it, which makes Python slower than it is on AWS.
sys.modules["awscrt"] = None

from handler import lambda_handler  # noqa: E402

INVOCATION = "/2018-06-01/runtime/invocation/"

api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
while True:
    api.request("GET", INVOCATION + "next")
    event = api.getresponse()
    request_id = event.headers["Lambda-Runtime-Aws-Request-Id"]
    answer = json.dumps(lambda_handler(json.loads(event.read()), None)).encode()
    api.request("POST", INVOCATION + request_id + "/response", answer)
    api.getresponse().read()
