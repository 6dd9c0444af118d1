package org.openpass.authoring;

import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.authoring.DraftRefused.Reason;
import org.springframework.stereotype.Component;

/** What every step of a draft asks: who, where it stands, and which step of the file was read. */
@Component
class DraftRules {

    private final DraftRows drafts;

    DraftRules(DraftRows drafts) {
        this.drafts = drafts;
    }

    /** A draft that the actor may see. */
    Draft visible(long id, Actor actor) {
        return find(id, actor).orElseThrow(() -> unseen(id));
    }

    /** Empty if there is none for the actor. */
    Optional<Draft> find(long id, Actor actor) {
        return drafts.find(id).filter(draft -> Confidentiality.may(actor, draft.confidential()));
    }

    /** A draft that the actor may see, held until the end of the transaction. */
    Draft held(long id, Actor actor) {
        owner(actor);
        return drafts.held(id).filter(draft -> Confidentiality.may(actor, draft.confidential())).orElseThrow(() -> unseen(id));
    }

    /** The same, whose files can be changed. */
    Draft open(long id, Actor actor) {
        Draft draft = held(id, actor);
        if (!draft.state().open()) {
            throw new DraftRefused(Reason.STATE, draft.state());
        }
        return draft;
    }

    static void owner(Actor actor) {
        if (!actor.roles().contains(Actor.Role.PROCESS_OWNER)) {
            throw unseen(actor.name());
        }
    }

    /** Two pages of one person are two writers. */
    static void seen(String file, int seen, DraftSteps.Newest newest) {
        if (newest.step() != seen) {
            throw DraftRefused.seen(file, newest);
        }
    }

    static DraftRefused unseen(Object what) {
        return new DraftRefused(Reason.UNSEEN, what);
    }

    static String title(String given) {
        String title = given == null ? "" : given.strip();
        if (title.length() < 3 || title.length() > 200 || title.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("title: 3 to 200 characters on one line");
        }
        return title;
    }
}
