package org.openpass.declaration;

import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Principals;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a corrected document would change of a declaration, before anything is asked for. */
@Component
@Transactional(readOnly = true)
public class Corrections {

    private final Amendments amendments;
    private final Principals principals;
    private final Acting acting;

    Corrections(Amendments amendments, Principals principals, Acting acting) {
        this.amendments = amendments;
        this.principals = principals;
        this.acting = acting;
    }

    /** The fields that change; empty when both say the same. */
    public List<AmendmentItem> items(Declaration declaration, DeclarationDocument corrected) {
        return amendments.items(declaration, corrected);
    }

    /** Everything for which the document cannot take the declaration's place. */
    public List<FieldError> errors(Declaration declaration, DeclarationDocument corrected, List<FieldError> unreadable,
            Actor actor) {
        return amendments.errors(declaration, corrected, unreadable, actor);
    }

    /** Whether the actor may write in the declarant's name today; an importer whose broker declared may not. */
    public boolean mayCorrect(Declaration declaration, Actor actor) {
        return actor.partyId() != null && principals.of(actor.partyId()).includes(declaration.declarantId(), Filing.KIND);
    }

    /** Whether the actor may ask today for a change of the declaration in the name of one of its parties. */
    public boolean mayAsk(Declaration declaration, Actor actor) {
        return acting.may(declaration, Change.CASE, actor);
    }

    /** Whether the items correct nothing but the base of the tax, which needs no approval (Art. 38(5)). */
    public static boolean taxOnly(List<AmendmentItem> items) {
        return AmendmentItems.taxOnly(items);
    }

    /** Whether the field names the declaration or its cargo, so that another value is another declaration. */
    public static boolean fixed(String field) {
        return !AmendmentItems.fixed(List.of(new AmendmentItem(field, null, null, null))).isEmpty();
    }
}
