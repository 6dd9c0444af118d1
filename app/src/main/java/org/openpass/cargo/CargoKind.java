package org.openpass.cargo;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.openpass.access.CaseKinds;
import org.openpass.casework.KnownStatuses;
import org.openpass.casework.RetentionRule;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;

/**
 * A kind of case of cargo: what its models may say of where a case stands and what it waits for. Mandates are given for it, and it is kept
 * as what moves goods is (Customs Act Art. 12, Enforcement Decree Art. 3(1)3).
 *
 * @param kind its process
 * @param waiting where a case waits
 * @param ended at its ends
 * @param published the messages that are published to its cases, each found by its number
 */
public record CargoKind(String kind, Set<String> waiting, Set<String> ended, List<String> published)
        implements KnownStatuses, KnownMessages, CaseKinds, RetentionRule {

    private static final String KEY = "caseNumber";

    /** The kind with the messages that its module publishes. */
    public static CargoKind of(String kind, Set<String> waiting, Set<String> ended, String... published) {
        return new CargoKind(kind, waiting, ended, List.of(published));
    }

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(kind, waiting, ended));
    }

    @Override
    public List<KnownMessage> messages() {
        return published.stream().map(message -> KnownMessage.of(message, kind, KEY)).toList();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(kind);
    }

    @Override
    public String parameter() {
        return "retention.transport.years";
    }

    @Override
    public Collection<String> with(String caseNumber) {
        return List.of();
    }
}
