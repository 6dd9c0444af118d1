package org.openpass.declaration;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.openpass.declaration.Change.Kind;
import org.openpass.reference.CodeLists;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** The code lists of what is asked, found and requested about a declaration: which codes there are today, and what a code meant. */
@Component
public class DeclarationCodes {

    private final CodeLists codes;
    private final Clock clock;

    DeclarationCodes(CodeLists codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** Why a declaration is withdrawn (수입취하사유) or whom its amendment is due to (귀책사유), by code, each with its name. */
    public SortedMap<String, String> reasons(Kind kind, Locale reader) {
        return codes.offered(list(kind), Seoul.today(clock), reader);
    }

    /** Whether a request of today may give the reason. */
    public boolean reason(Kind kind, String code) {
        return codes.known(list(kind), code, Seoul.today(clock));
    }

    /** What the reason of a request was called when it was made. */
    public Label reason(Change change) {
        return name(list(change.kind()), change.reasonCode(), change.requestedAt());
    }

    /** What is asked for by a supplement (보완요구통보구분). */
    public Label kind(Supplement asked) {
        return name(CodeLists.SUPPLEMENT_KINDS, asked.kind(), asked.requestedAt());
    }

    /** How the goods were inspected (컨테이너검사방법코드); the finding is of an inspection. */
    public Label method(Findings.Finding found) {
        return name(CodeLists.INSPECTION_METHODS, found.method(), found.decidedAt());
    }

    /** How the goods of a declaration came; it names a mode. */
    public Label transport(Declaration declaration) {
        return codes.label(CodeLists.TRANSPORT_MODES, declaration.document().transportMode(), declaration.filingDay());
    }

    /** The codes that an officer's form may name today. */
    Set<String> today(String list) {
        return codes.offered(list, Seoul.today(clock), Locale.ENGLISH).keySet();
    }

    private Label name(String list, String code, Instant at) {
        return codes.label(list, code, Seoul.day(at));
    }

    private static String list(Kind kind) {
        return kind == Kind.WITHDRAWAL ? CodeLists.WITHDRAWAL_REASONS : CodeLists.FAULTS;
    }
}
