package org.openpass.mailbox;

import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.Deputies;
import org.openpass.casework.CaseFile;
import org.springframework.stereotype.Component;

/**
 * Who lets a letter go that asks for a second person: an officer of the case's office, or of all, with the role that its
 * template names, a supervisor, or who stands in for such an officer; and never who wrote it. As with tasks, a deputy is the
 * person who acts: in nobody's place does anybody let go what they wrote.
 */
@Component
class SecondPersons {

    private final LetterTemplates templates;
    private final Deputies deputies;

    SecondPersons(LetterTemplates templates, Deputies deputies) {
        this.templates = templates;
        this.deputies = deputies;
    }

    boolean may(Letter letter, CaseFile file, Actor actor) {
        if (letter.madeBy().equals(actor.name())) {
            return false;
        }
        Actor.Role role = templates.of(letter).fourEyes();
        return role != null && (has(role, file, actor) || standsInForOne(role, file, actor));
    }

    private static boolean has(Actor.Role role, CaseFile file, Actor actor) {
        return (actor.national() || file.office().equals(actor.office()))
                && (actor.roles().contains(role) || actor.supervises());
    }

    private boolean standsInForOne(Actor.Role role, CaseFile file, Actor actor) {
        String group = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return deputies.principals(actor).stream().anyMatch(absent -> absent.groups().contains(group)
                && (absent.office() == null || absent.office().equals(file.office())));
    }
}
