package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.Lockouts.Lockout;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Accounts that wrong passwords closed as lines, each of which can be let in. */
final class LockoutTable extends DataTable {

    LockoutTable(List<Lockout> lockouts, Consumer<Lockout> unlock) {
        super(text("sessions.locked"), text("sessions.person"), text("sessions.failures") + "#", text("sessions.failed"),
                text("sessions.until"), text("column.action"));
        lockouts.forEach(l -> row(SessionTable.lines(l.displayName(), l.username()), Formats.number(l.failures()),
                Formats.briefMoment(l.lastAt()), Formats.briefMoment(l.until()),
                SessionTable.act(text("sessions.unlock"), l.username(), () -> unlock.accept(l))));
    }
}
