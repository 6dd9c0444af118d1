package org.openpass.authoring.check;

import java.util.Map;
import java.util.Set;
import org.openpass.authoring.check.Known.Decides;

/** What {@link PackagedKnown} knows of the decisions on transports under bond. */
final class PackagedTransport {

    static final Map<String, Decides> KINDS = Map.of(
            "Task_ApproveTransport", new Decides("cargo.approveTransport", false, "bonded-transport",
                    Set.of(PackagedKnown.choice("decision", "APPROVE", "REFUSE", "EXTEND"), PackagedKnown.text("reason", "REFUSE"))),
            "Task_DecideTransportRequest", new Decides("cargo.decideTransportRequest", true, "bonded-transport",
                    Set.of(PackagedKnown.choice("decision", "APPROVE", "REFUSE", "EXTEND"), PackagedKnown.text("reason", "REFUSE"))),
            "Task_DecideMissing", new Decides("cargo.decideMissing", true, "bonded-transport",
                    Set.of(PackagedKnown.choice("decision", "DISASTER", "DESTROYED", "LEVY", "EXTEND"), PackagedKnown.text("hsCode", "LEVY"),
                            PackagedKnown.text("reason", null))),
            "Task_SignLevy", new Decides("cargo.signLevy", true, "bonded-transport",
                    Set.of(PackagedKnown.choice("decision", "SIGN", "RETURN"), PackagedKnown.text("reason", "RETURN"))));

    private PackagedTransport() {
    }
}
