package org.openpass.access;

import java.util.List;
import org.openpass.access.PartyPeople.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to a party, for administrators: its people, the mandates it gave and holds, the keys of its software. */
@Service
@Transactional(readOnly = true)
public class PartyOverview {

    /** So many mandates are read, the newest. */
    public static final int MOST_MANDATES = 200;

    private final PartyPeople people;
    private final MandateRows mandates;
    private final PartyKeys keys;

    PartyOverview(PartyPeople people, MandateRows mandates, PartyKeys keys) {
        this.people = people;
        this.mandates = mandates;
        this.keys = keys;
    }

    /** Its people by name. */
    public List<Person> people(long party, Actor actor) {
        PartyHistory.administrator(actor);
        return people.find(party, null);
    }

    /** The mandates that it gave and holds, the newest first. */
    public List<Mandate> mandates(long party, Actor actor) {
        PartyHistory.administrator(actor);
        return mandates.of(party, MOST_MANDATES);
    }

    /** Its keys, valid ones first; nothing of them opens a door. */
    public List<PartyKey> keys(long party, Actor actor) {
        PartyHistory.administrator(actor);
        return keys.of(party);
    }
}
