package org.openpass.deploy.failpoints;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each call to the engine by gRPC is two seams: before it leaves, and when its answer has come; a job that comes is one. */
final class EngineCalls implements ClientInterceptor {

    private final FailPoints failPoints;
    private final Map<Long, String> jobTypes = new ConcurrentHashMap<>();

    EngineCalls(FailPoints failPoints) {
        this.failPoints = failPoints;
    }

    @Override
    public <I, O> ClientCall<I, O> interceptCall(MethodDescriptor<I, O> method, CallOptions options, Channel next) {
        boolean isUnary = method.getType() == MethodDescriptor.MethodType.UNARY;
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            private volatile String name = method.getBareMethodName();

            @Override
            public void start(Listener<O> answers, Metadata headers) {
                super.start(new SimpleForwardingClientCallListener<>(answers) {
                    @Override
                    public void onMessage(O message) {
                        if (isUnary) {
                            failPoints.pass("call " + name + ", after");
                        } else {
                            came(message);
                        }
                        super.onMessage(message);
                    }
                }, headers);
            }

            @Override
            public void sendMessage(I message) {
                name += detail(message);
                if (isUnary) {
                    failPoints.pass("call " + name + ", before");
                }
                super.sendMessage(message);
            }
        };
    }

    private String detail(Object message) {
        return switch (message) {
            case PublishMessageRequest publish -> " " + publish.getName();
            case CompleteJobRequest complete -> " " + jobTypes.getOrDefault(complete.getJobKey(), "?");
            case FailJobRequest fail -> " " + jobTypes.getOrDefault(fail.getJobKey(), "?");
            case ThrowErrorRequest error -> " " + jobTypes.getOrDefault(error.getJobKey(), "?");
            default -> "";
        };
    }

    private void came(Object message) {
        List<ActivatedJob> jobs = switch (message) {
            case ActivatedJob job -> List.of(job);
            case ActivateJobsResponse response -> response.getJobsList();
            default -> List.of();
        };
        for (ActivatedJob job : jobs) {
            jobTypes.put(job.getKey(), job.getType());
            failPoints.pass("job " + job.getType() + " came");
        }
    }
}
