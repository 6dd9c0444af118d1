package org.openpass.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands to the engine over its REST gateway. */
final class Engine {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Definitions" targetNamespace="openpass"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
              <bpmn:process id="feed-probe" isExecutable="true">
                <bpmn:startEvent id="Start"/>
                <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="Task_Wait"/>
                <bpmn:serviceTask id="Task_Wait">
                  <bpmn:extensionElements><zeebe:taskDefinition type="feed.wait"/></bpmn:extensionElements>
                </bpmn:serviceTask>
              </bpmn:process>
            </bpmn:definitions>""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Engine(String address) {
        this.address = address;
    }

    void deploy() throws IOException, InterruptedException {
        String body = "--part\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"feed-probe.bpmn\"\r\n\r\n"
                + MODEL + "\r\n--part--\r\n";
        send("/v2/deployments", "multipart/form-data; boundary=part", body);
    }

    /** Starts an instance whose variable holds what PostgreSQL cannot store; returns its key. */
    long create() throws IOException, InterruptedException {
        String answer = send("/v2/process-instances", "application/json",
                "{\"processDefinitionId\":\"feed-probe\",\"bpmnProcessId\":\"feed-probe\",\"variables\":{\"nul\":\"a\\u0000b\"}}");
        Matcher key = Pattern.compile("\"processInstanceKey\":(\\d+)").matcher(answer);
        if (!key.find()) {
            throw new IOException("no key in " + answer);
        }
        return Long.parseLong(key.group(1));
    }

    private String send(String path, String type, String body) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
