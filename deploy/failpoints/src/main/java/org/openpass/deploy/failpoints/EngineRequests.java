package org.openpass.deploy.failpoints;

import java.io.IOException;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncDataConsumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;

/** Each request to the engine by HTTP is two seams: before it leaves, and when its answer has begun to come. */
final class EngineRequests implements AsyncExecChainHandler {

    private final FailPoints failPoints;

    EngineRequests(FailPoints failPoints) {
        this.failPoints = failPoints;
    }

    @Override
    public void execute(HttpRequest request, AsyncEntityProducer body, AsyncExecChain.Scope scope, AsyncExecChain chain,
            AsyncExecCallback answers) throws HttpException, IOException {
        String name = "call " + request.getMethod() + " " + request.getPath().replaceAll("\\d{4,}", "…");
        failPoints.pass(name + ", before");
        chain.proceed(request, body, scope, new AsyncExecCallback() {
            @Override
            public AsyncDataConsumer handleResponse(HttpResponse response, EntityDetails entity)
                    throws HttpException, IOException {
                failPoints.pass(name + ", after");
                return answers.handleResponse(response, entity);
            }

            @Override
            public void handleInformationResponse(HttpResponse response) throws HttpException, IOException {
                answers.handleInformationResponse(response);
            }

            @Override
            public void completed() {
                answers.completed();
            }

            @Override
            public void failed(Exception cause) {
                answers.failed(cause);
            }
        });
    }
}
