package org.openpass.declaration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.CargoApi;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseLinks;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to withdraw or amend a declaration. One is open at a time; while it is, the declaration is not accepted, so
 * that the declarant and the officer do not overtake each other.
 */
@Service
@Transactional
public class Changes {

    private static final int LONGEST_TEXT = 2_000;

    private final Rights rights;
    private final ChangeRows rows;
    private final Declarations declarations;
    private final DeclarationFacts facts;
    private final Amendments amendments;
    private final DeclarationCodes codes;
    private final CollectionApi collection;
    private final CargoApi cargo;
    private final Cases cases;
    private final CaseLinks links;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Acting acting;
    private final Clock clock;

    Changes(Rights rights, ChangeRows rows, Declarations declarations, DeclarationFacts facts,
            Amendments amendments, DeclarationCodes codes, CollectionApi collection, CargoApi cargo, Cases cases,
            CaseLinks links, Timeline timeline, AuditTrail audit, Acting acting, Clock clock) {
        this.rights = rights;
        this.rows = rows;
        this.declarations = declarations;
        this.facts = facts;
        this.amendments = amendments;
        this.codes = codes;
        this.collection = collection;
        this.cargo = cargo;
        this.cases = cases;
        this.links = links;
        this.timeline = timeline;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /** The requests about a declaration, oldest first; the caller has applied Visibility. */
    @Transactional(readOnly = true)
    public List<Change> of(String declarationNumber) {
        return rows.ofDeclaration(declarationNumber);
    }

    /** The request that a case is about. */
    @Transactional(readOnly = true)
    public Optional<Change> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /**
     * Asks to withdraw the declaration (Art. 250(1), Decree Art. 253). The caller has applied Visibility; who acts on a
     * mandate needs one for requests, too.
     *
     * @param reasonCode one of {@link DeclarationCodes#reasons} for a withdrawal
     * @throws Filing.Refused with all errors at once
     * @throws ChangeRefused when the declaration cannot be withdrawn any more, or another request is open
     */
    public Change withdraw(String declarationNumber, String reasonCode, String explanation, Actor actor) {
        rights.require(actor, Right.CHANGE);
        Declaration declaration = locked(declarationNumber);
        acting.require(declaration, Change.CASE, actor);
        return again(declaration, Change.Kind.WITHDRAWAL, reasonCode, explanation, List.of()).orElseGet(() -> {
            refuseIfOver(declaration);
            if (cargo.isCarriedOut(declaration.number())) {
                throw new ChangeRefused("change.carriedOut", "The goods of " + declaration.number()
                        + " were carried out; a declaration can be withdrawn until then only (Art. 250(1)).");
            }
            refuse(errors(Change.Kind.WITHDRAWAL, reasonCode, explanation));
            return open(declaration, Change.Kind.WITHDRAWAL, reasonCode, explanation, null, List.of(), false, actor);
        });
    }

    /**
     * Asks to amend the declaration; tax that is not paid is corrected without approval (Art. 38(5)).
     *
     * @param reasonCode one of {@link DeclarationCodes#reasons} for an amendment
     * @param document the whole declaration as it shall read
     * @throws Filing.Refused with all errors at once
     * @throws ChangeRefused when the declaration cannot be amended any more, or another request is open
     */
    public Change amend(String declarationNumber, String reasonCode, String explanation, DeclarationDocument document,
            List<FieldError> unreadable, Actor actor) {
        rights.require(actor, Right.CHANGE);
        Declaration declaration = locked(declarationNumber);
        acting.require(declaration, Change.CASE, actor);
        List<AmendmentItem> items = unreadable.isEmpty() ? amendments.items(declaration, document) : List.of();
        return again(declaration, Change.Kind.AMENDMENT, reasonCode, explanation, items).orElseGet(() -> {
            refuseIfOver(declaration);
            List<FieldError> errors = new ArrayList<>(errors(Change.Kind.AMENDMENT, reasonCode, explanation));
            errors.addAll(amendments.errors(declaration, document, unreadable, actor));
            refuse(errors);
            if (collection.paid(declaration.caseNumber()) && amendments.changesTax(declaration, document)) {
                throw new ChangeRefused("change.paid", "The tax of " + declaration.number() + " is paid; it is "
                        + "corrected by a correction or a refund claim (Art. 38-2, 38-3), not by an amendment.");
            }
            return open(declaration, Change.Kind.AMENDMENT, reasonCode, explanation, document, items,
                    AmendmentItems.taxOnly(items), actor);
        });
    }

    private Declaration locked(String declarationNumber) {
        String caseNumber = declarations.find(declarationNumber).orElseThrow().caseNumber();
        cases.lock(caseNumber);
        return declarations.find(declarationNumber).orElseThrow();
    }

    /** The same request again is the one that is open; another one has to wait. */
    private Optional<Change> again(Declaration declaration, Change.Kind kind, String reasonCode, String explanation,
            List<AmendmentItem> items) {
        Optional<Change> open = rows.ofDeclaration(declaration.number()).stream()
                .filter(c -> c.concludedAt() == null).findFirst();
        open.filter(c -> c.kind() != kind || !c.reasonCode().equals(reasonCode)
                || !c.explanation().equals(stripped(explanation)) || !c.items().equals(items)).ifPresent(other -> {
                    throw new ChangeRefused("change.open", "Request " + other.number()
                            + " about this declaration is not decided yet; wait for its outcome.");
                });
        return open;
    }

    private static void refuseIfOver(Declaration declaration) {
        if (declaration.status() == DeclarationStatus.WITHDRAWN || declaration.status() == DeclarationStatus.REJECTED) {
            throw new ChangeRefused("change.over", "Declaration " + declaration.number() + " was "
                    + (declaration.status() == DeclarationStatus.WITHDRAWN ? "withdrawn" : "rejected")
                    + "; file a new one.");
        }
    }

    private List<FieldError> errors(Change.Kind kind, String code, String explanation) {
        List<FieldError> errors = new ArrayList<>();
        if (!codes.reason(kind, code)) {
            errors.add(FieldError.of("reasonCode", "reasonCode.unknown", code,
                    List.copyOf(codes.reasons(kind, Locale.ENGLISH).keySet())));
        }
        if (stripped(explanation).isEmpty()) {
            errors.add(FieldError.of("explanation", "explanation.missing"));
        } else if (explanation.length() > LONGEST_TEXT) {
            errors.add(FieldError.of("explanation", "answer.long", LONGEST_TEXT));
        }
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Filing.Refused(errors);
        }
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private Change open(Declaration declaration, Change.Kind kind, String reasonCode, String explanation,
            DeclarationDocument document, List<AmendmentItem> items, boolean taxOnly, Actor actor) {
        String number = "%s-%02d".formatted(declaration.number(), rows.ofDeclaration(declaration.number()).size() + 1);
        CaseFile file = cases.find(declaration.caseNumber()).orElseThrow();
        String caseNumber = cases.open(new Cases.NewCase(Change.CASE, "CH", number, file.title(), file.office(),
                "REQUESTED", List.of(new Cases.Part(declaration.declarantId(), "DECLARANT"),
                        new Cases.Part(declaration.importerId(), "IMPORTER"))), actor.name());
        Change change = new Change(number, caseNumber, declaration.number(), kind, reasonCode, stripped(explanation),
                document, items, taxOnly, actor.name(), clock.instant(), null, null, null, 0, null, null, false, null);
        rows.add(change);
        links.changes(caseNumber, declaration.caseNumber());
        facts.requested(caseNumber, declaration);
        declarations.pendingChange(declaration.number(), number);
        timeline.add(declaration.caseNumber(), kind + "_REQUESTED", actor.name(), Audience.PARTY,
                Map.of("change", number), kind + "_REQUESTED:" + number);
        audit.record(actor.name(), "change.requested", number, kind.name());
        return change;
    }
}
