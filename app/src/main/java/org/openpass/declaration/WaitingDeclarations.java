package org.openpass.declaration;

import org.openpass.casework.CaseWaits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows where the process of a declaration waits, in the transaction that learnt it. */
@Component
class WaitingDeclarations {

    private final Declarations declarations;

    WaitingDeclarations(Declarations declarations) {
        this.declarations = declarations;
    }

    @EventListener
    void waits(CaseWaits waits) {
        declarations.ofCase(waits.caseNumber()).ifPresent(d ->
                declarations.waits(waits.caseNumber(), DeclarationStatus.valueOf(waits.status())));
    }
}
