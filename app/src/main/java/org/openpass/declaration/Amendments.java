package org.openpass.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.openpass.tariff.Assessment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a corrected document in a declaration's place and works out its duty anew. */
@Component
class Amendments {

    private final Declarations declarations;
    private final Filing filing;
    private final AmendmentItems items;
    private final DutyCalculation duty;
    private final CollectionApi collection;
    private final Timeline timeline;

    Amendments(Declarations declarations, Filing filing, AmendmentItems items, DutyCalculation duty,
            CollectionApi collection, Timeline timeline) {
        this.declarations = declarations;
        this.filing = filing;
        this.items = items;
        this.duty = duty;
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
        List<FieldError> errors = new ArrayList<>(filing.errors(document, unreadable, actor));
        if (unreadable.isEmpty()) {
            List<AmendmentItem> changed = items(declaration, document);
            AmendmentItems.fixed(changed).forEach(i ->
                    errors.add(FieldError.of(i.field(), "amendment.fixed", i.before(), i.after())));
            if (changed.isEmpty()) {
                errors.add(FieldError.of("document", "amendment.nothing"));
            }
        }
        return errors;
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
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Declaration declaration, DeclarationDocument document, String cause, String actor) {
        DeclarationDocument completed = filing.completed(document);
        List<AmendmentItem> changed = items.between(declaration.document(), completed);
        declarations.replace(declaration, completed, changed, cause, actor);
        timeline.add(declaration.caseNumber(), "AMENDED", actor, Audience.PARTY,
                Map.of("version", String.valueOf(declaration.version() + 1), "items", String.valueOf(changed.size())),
                "AMENDED:" + (declaration.version() + 1));
        if (collection.ofCase(declaration.caseNumber()).isPresent()) {
            Assessment assessment = assess(declaration, completed);
            collection.correct(declaration.caseNumber(), declaration.number(), assessment);
        }
    }

    private Assessment assess(Declaration declaration, DeclarationDocument document) {
        return duty.calculate(document, declaration.filingDay());
    }
}
