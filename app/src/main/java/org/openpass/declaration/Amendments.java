package org.openpass.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Assessed;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.openpass.tariff.NotAssessable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a corrected document in a declaration's place and works out its duty anew. */
@Component
class Amendments {

    private final Declarations declarations;
    private final DeclarationFacts facts;
    private final Filing filing;
    private final AmendmentItems items;
    private final DutyCalculation duty;
    private final LateFilings late;
    private final CollectionApi collection;
    private final Timeline timeline;

    Amendments(Declarations declarations, DeclarationFacts facts, Filing filing, AmendmentItems items,
            DutyCalculation duty, LateFilings late, CollectionApi collection, Timeline timeline) {
        this.declarations = declarations;
        this.facts = facts;
        this.filing = filing;
        this.items = items;
        this.duty = duty;
        this.late = late;
        this.collection = collection;
        this.timeline = timeline;
    }

    /** What the document would change of the declaration. */
    List<AmendmentItem> items(Declaration declaration, DeclarationDocument document) {
        return items.between(declaration.document(), filing.completed(document));
    }

    /** Everything for which the document cannot take the declaration's place. */
    List<FieldError> errors(Declaration declaration, DeclarationDocument document, List<FieldError> unreadable,
            Actor actor) {
        List<FieldError> errors = new ArrayList<>(filing.errors(document, declaration.filingDay(), unreadable, actor));
        if (unreadable.isEmpty()) {
            List<AmendmentItem> changed = items(declaration, document);
            AmendmentItems.fixed(changed).forEach(i ->
                    errors.add(FieldError.of(i.field(), "amendment.fixed", i.before(), i.after())));
            if (changed.isEmpty()) {
                errors.add(FieldError.of("document", "amendment.nothing"));
            }
            boolean slip = collection.ofCase(declaration.caseNumber()).isPresent();
            if (slip) {
                errors.addAll(payment(changed));
            }
            if (slip && errors.isEmpty()) {
                security(declaration, document).ifPresent(errors::add);
            }
        }
        return errors;
    }

    /** Why the payment slip cannot follow the document; empty where there is none yet. */
    Optional<FieldError> hindered(Declaration declaration, DeclarationDocument document) {
        return collection.ofCase(declaration.caseNumber()).flatMap(booked ->
                payment(items(declaration, document)).stream().findFirst().or(() -> security(declaration, document)));
    }

    /**
     * How the duty is paid is settled with the slip: the process has gone that way, a correction moves no time limit
     * (Art. 38(5)), and paying first needs no form (Art. 9(2)).
     */
    private static List<FieldError> payment(List<AmendmentItem> changed) {
        return AmendmentItems.ofPayment(changed).stream().map(i ->
                FieldError.of(i.field(), "amendment.slipIssued", i.before(), i.after())).toList();
    }

    /** A security has to stand for the corrected duty (Art. 248(2)). */
    private Optional<FieldError> security(Declaration declaration, DeclarationDocument document) {
        try {
            CollectionApi.Correction correction = correction(declaration, filing.completed(document));
            return collection.refusal(correction).map(code ->
                    FieldError.of("securityReference", code, correction.securityReference()));
        } catch (NotAssessable e) {
            return Optional.of(FieldError.of("declaredTax", "declaredTax.notAssessable", e.getMessage()));
        }
    }

    /** Whether the corrected document owes another sum than was booked. */
    boolean changesTax(Declaration declaration, DeclarationDocument document) {
        return collection.ofCase(declaration.caseNumber()).map(booked ->
                booked.total() != assess(declaration, document).payable()).orElse(false);
    }

    /**
     * Replaces the document; when duty was booked, it is corrected (Art. 38(5)).
     *
     * @param cause why, for the record: the supplement or the request that asked for it
     * @throws Filing.Refused when the security does not cover the corrected duty: another declaration was faster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Declaration declaration, DeclarationDocument document, String cause, String actor) {
        DeclarationDocument completed = filing.completed(document);
        List<AmendmentItem> changed = items.between(declaration.document(), completed);
        declarations.replace(declaration, completed, changed, cause, actor);
        facts.amended(declaration, completed);
        timeline.add(declaration.caseNumber(), "AMENDED", actor, Audience.PARTY,
                Map.of("version", String.valueOf(declaration.version() + 1), "items", String.valueOf(changed.size())),
                "AMENDED:" + (declaration.version() + 1));
        if (collection.ofCase(declaration.caseNumber()).isPresent()) {
            CollectionApi.Correction correction = correction(declaration, completed);
            collection.correct(correction).ifPresent(code -> {
                throw new Filing.Refused(List.of(FieldError.of("securityReference", code,
                        correction.securityReference())));
            });
        }
    }

    private CollectionApi.Correction correction(Declaration declaration, DeclarationDocument completed) {
        return new CollectionApi.Correction(declaration.caseNumber(), declaration.number(),
                assess(declaration, completed), declaration.acceptedAt(), completed.securityReference());
    }

    private Assessed assess(Declaration declaration, DeclarationDocument document) {
        return late.with(declaration, document, duty.calculate(document, declaration.filingDay()));
    }
}
