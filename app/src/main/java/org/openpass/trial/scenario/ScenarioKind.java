package org.openpass.trial.scenario;

import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.authoring.Scenario;
import tools.jackson.databind.JsonNode;

/** What is particular to a kind of case: how it begins, what its parties do, and what came of it. */
public interface ScenarioKind {

    /**
     * A case that has begun.
     *
     * @param subject number of the document that it is about
     * @param party   who brought it
     */
    record Begun(String caseNumber, String subject, long partyId, Actor party) {
    }

    /** The process of its cases. */
    String process();

    /** Begins a case with what the scenario gives, for parties of its own. */
    Begun begin(Scenario scenario);

    /** Has a party act; what it does and with what is the scenario's. */
    void act(Begun begun, String act, JsonNode with);

    /** Whether the act has the case go on; what it does not move is not waited for. */
    default boolean moves(String act) {
        return true;
    }

    /** The lane that was selected; empty without one. */
    String lane(Begun begun);

    /** Won by tax, {@code total} for all; empty before anything was assessed. */
    Map<String, Long> duty(Begun begun);
}
