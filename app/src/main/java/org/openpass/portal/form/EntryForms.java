package org.openpass.portal.form;

import org.openpass.access.Actor;
import org.openpass.access.Rights;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.Drafts;
import org.springframework.stereotype.Component;

/** Makes the form of a draft. */
@Component
class EntryForms {

    final Drafts drafts;
    final Choices choices;
    final Goods goods;
    final FormChecks checks;
    final Previews previews;
    final DraftUpload uploads;
    final Rights rights;

    EntryForms(Drafts drafts, Choices choices, Goods goods, FormChecks checks, Previews previews,
            DraftUpload uploads, Rights rights) {
        this.drafts = drafts;
        this.choices = choices;
        this.goods = goods;
        this.checks = checks;
        this.previews = previews;
        this.uploads = uploads;
        this.rights = rights;
    }

    FilingForm of(Draft draft, Actor actor) {
        return new FilingForm(this, draft, actor);
    }
}
