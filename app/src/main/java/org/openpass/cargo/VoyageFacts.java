package org.openpass.cargo;

import java.util.List;
import java.util.Set;
import org.openpass.access.Parties;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.FactsOfCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What lists of work show of a case that is about a voyage: its carrier by the name of the register, whose code stands in the MRN. */
@Component
public class VoyageFacts {

    private final FactsOfCases facts;
    private final Parties parties;

    VoyageFacts(FactsOfCases facts, Parties parties) {
        this.facts = facts;
        this.parties = parties;
    }

    /** Begins those of a case that was opened just now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String caseNumber, Voyage v, String title) {
        String carrier = v.carrierParty() == null ? v.carrier() : parties.get(v.carrierParty()).name();
        facts.begin(caseNumber, new CaseFacts(carrier, v.carrierParty(), false, null, null, List.of(), title, Set.of()));
    }
}
