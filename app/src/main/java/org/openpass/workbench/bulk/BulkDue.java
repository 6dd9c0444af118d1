package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Priorities;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;

/** Until when the tasks are to be done, and why; of each, not after its legal deadline. */
final class BulkDue extends BulkForm {

    private final transient Clock clock;
    private final DateTimePicker due = DateFields.moment(text("urgency.form.due"));
    private final TextField reason = new TextField(text("urgency.form.reason"));

    BulkDue(List<Entry> rows, Clock clock) {
        super(rows);
        this.clock = clock;
        due.setDateAriaLabel(text("urgency.form.due.day"));
        due.setTimeAriaLabel(text("urgency.form.due.time"));
        due.setManualValidation(true);
        reason.setMaxLength(Priorities.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(text("urgency.form.reason.help"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(due, reason);
    }

    @Override
    Optional<Map<String, Object>> arguments() {
        Instant at = due.getValue() == null ? null : due.getValue().atZone(Seoul.ZONE).toInstant();
        due.setErrorMessage(text("urgency.form.due.past"));
        due.setInvalid(at == null || !at.isAfter(clock.instant()));
        reason.setErrorMessage(text("required"));
        reason.setInvalid(reason.getValue().isBlank());
        return due.isInvalid() || reason.isInvalid() ? Optional.empty()
                : Optional.of(Map.of("at", at.toString(), "reason", reason.getValue().strip()));
    }
}
