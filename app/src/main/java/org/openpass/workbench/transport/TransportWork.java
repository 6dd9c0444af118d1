package org.openpass.workbench.transport;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.transport.Transport;
import org.openpass.cargo.transport.Transports;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** What who declared a transport may do while it runs: provide the security, ask for more time, ask for its withdrawal. */
@org.springframework.stereotype.Component
class TransportWork implements CaseWork {

    private final Transports transports;
    private final Rights rights;

    TransportWork(Transports transports, Rights rights) {
        this.transports = transports;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.file().kind().equals(Transport.KIND) && transport(c).filter(t -> asksSecurity(c) || t.mayAsk()).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        Transport t = transport(c).orElseThrow();
        boolean security = asksSecurity(c);
        if (shown instanceof TransportActs acts && acts.stands(t, security)) {
            return acts;
        }
        return new TransportActs(t, security, c.actor(), transports, rights.missing(c.actor(), security ? Right.PAY : Right.FILE), done);
    }

    private static boolean asksSecurity(CaseReading c) {
        return c.file().status().equals("AWAITING_SECURITY");
    }

    /** That which the actor's own party declared. */
    private Optional<Transport> transport(CaseReading c) {
        return c.once(Transport.class, () -> transports.ofCase(c.file().number())).filter(t -> transports.mine(t, c.actor()));
    }
}
