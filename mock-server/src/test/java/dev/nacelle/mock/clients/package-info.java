/**
 * AWS's own clients against the mock's SageMaker Runtime over the wire: the AWS command line, Python's boto3 and the AWS
 * SDK for Java. Where a client is not installed its tests are skipped and say so.
 */
@NullMarked
package dev.nacelle.mock.clients;

import org.jspecify.annotations.NullMarked;
