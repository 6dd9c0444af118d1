package org.openpass.portal.organisation.people;

import com.vaadin.flow.component.Component;
import org.openpass.access.Actor;
import org.openpass.access.Invitations;
import org.openpass.access.PartyPeople;
import org.openpass.access.Rights;
import org.openpass.access.SignInWays;
import org.openpass.portal.organisation.OrganisationPart;

/** Who of the party signs in, and what each may do; those who manage people change it. */
@org.springframework.stereotype.Component
class PeoplePart implements OrganisationPart {

    final PartyPeople people;
    final Invitations invitations;
    final Rights rights;
    final SignInWays ways;

    PeoplePart(PartyPeople people, Invitations invitations, Rights rights, SignInWays ways) {
        this.people = people;
        this.invitations = invitations;
        this.rights = rights;
        this.ways = ways;
    }

    @Override
    public String tab() {
        return "people";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.partyId() != null;
    }

    @Override
    public Component show(Actor actor) {
        return new PeoplePanel(this, actor);
    }
}
