package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.client.api.response.MatchedDecisionRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A decision that is tried on rows of variables, for installations on which things are tried: no case is decided by it. */
@Component
public class DecisionTrial {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int IN_FLIGHT = 16;

    /**
     * What it came to.
     *
     * @param output as JSON; {@code null} where no rule applied
     * @param rule the id of the rule that decided; empty where none did
     * @param failure why it could not decide, in words that may quote what it was to decide on; else empty
     */
    public record Outcome(String output, String rule, String failure) {
    }

    private final SetDeployment sets;
    private final ObjectProvider<CamundaClient> client;
    private final JdbcClient jdbc;

    DecisionTrial(SetDeployment sets, ObjectProvider<CamundaClient> client, JdbcClient jdbc) {
        this.sets = sets;
        this.client = client;
        this.jdbc = jdbc;
    }

    /**
     * Lays the file over what is here, and has each row decided by it.
     *
     * @return an outcome a row, in their order
     * @throws SetDeployment.Refused when the engine does not take the file
     * @throws IllegalArgumentException when there is no such decision in the file
     */
    public List<Outcome> evaluate(String path, byte[] content, String decision, List<Map<String, Object>> rows) {
        sets.deploy(Map.of(path, content));
        long key = jdbc.sql("select resource_key from engine.resources where kind = 'DECISION' and resource_id = ? and checksum = ? "
                + "order by version desc limit 1").params(decision, new ModelFile(path, content).checksum()).query(Long.class)
                .optional().orElseThrow(() -> new IllegalArgumentException("There is no decision " + decision + " in " + path));
        Semaphore free = new Semaphore(IN_FLIGHT);
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            free.acquireUninterruptibly();
            outcomes.add(client.getObject().newEvaluateDecisionCommand().decisionKey(key).variables(row).requestTimeout(PATIENCE)
                    .send().toCompletableFuture().thenApply(DecisionTrial::outcome).whenComplete((done, failed) -> free.release()));
        }
        return outcomes.stream().map(CompletableFuture::join).toList();
    }

    /** A column without a value is no answer: FEEL takes what it cannot read for null, and rules that ask nothing of it decide. */
    private static Outcome outcome(EvaluateDecisionResponse answer) {
        String rule = answer.getEvaluatedDecisions().stream().flatMap(decided -> all(decided.getMatchedRules()))
                .map(MatchedDecisionRule::getRuleId).findFirst().orElse("");
        String failure = Optional.ofNullable(answer.getFailureMessage()).filter(words -> !words.isEmpty()).orElseGet(() ->
                answer.getEvaluatedDecisions().stream().flatMap(decided -> all(decided.getEvaluatedInputs()))
                        .filter(input -> "null".equals(input.getInputValue())).findFirst()
                        .map(input -> "Nothing to decide on in " + input.getInputName()).orElse(""));
        return new Outcome(answer.getDecisionOutput(), rule, failure);
    }

    private static <T> Stream<T> all(List<T> some) {
        return some == null ? Stream.empty() : some.stream();
    }
}
