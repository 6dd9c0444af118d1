package org.openpass.authoring.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.openpass.authoring.decision.DaysOfEffect;
import org.openpass.authoring.decision.LawContinues;
import org.openpass.authoring.decision.TableGaps;
import org.openpass.engine.reading.DecisionModel;

/**
 * A table takes every case, each of its rules takes one, and a law table goes on saying of days gone by what it said: it is
 * named by the first day of its effect, and whatever was filed before is judged as before.
 */
final class Tables implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.decisions().forEach((file, table) -> {
            space(file, table, found);
            if ("law".equals(table.kind())) {
                law(file, table, known, found);
            }
        });
    }

    private static void space(String file, DecisionModel table, Findings found) {
        TableGaps gaps = TableGaps.of(table);
        if (!gaps.judged()) {
            found.warning(file, table.id(), "tables.large");
        }
        gaps.gaps().stream().findFirst().ifPresent(gap -> found.error(file, table.id(), "tables.gap",
                gap.isEmpty() ? "–" : gap, gaps.gaps().size()));
        gaps.never().forEach(rule -> found.error(file, rule, "tables.never", named(table, rule)));
        gaps.nothing().forEach(cell -> found.error(file, cell.ruleId(), "tables.nothing", named(table, cell.ruleId()),
                cell.column(), cell.cellText()));
    }

    private static void law(String file, DecisionModel table, Known known, Findings found) {
        DaysOfEffect.column(table).ifPresent(column -> {
            if (!DaysOfEffect.safe(table.inputs().get(column).expression())) {
                found.error(file, table.inputs().get(column).id(), "tables.days", DaysOfEffect.EXPRESSION);
            }
        });
        Optional<LocalDate> from = day(table.versionTag());
        if (from.isEmpty()) {
            found.error(file, table.id(), "tables.tag", String.valueOf(table.versionTag()));
            return;
        }
        // A table of risk is compared with nothing: what differs would tell what stands in it.
        known.released(table.id()).filter(before -> "law".equals(before.kind())).filter(before -> !table.versionTag().equals(before.versionTag())).ifPresent(before -> {
            if (day(before.versionTag()).filter(stood -> !stood.isBefore(from.get())).isPresent()) {
                found.error(file, table.id(), "tables.earlier", table.versionTag(), before.versionTag());
            }
            LawContinues.differences(before, table, from.get()).forEach(difference -> found.error(file,
                    difference.missing() ? table.id() : difference.ruleId(),
                    difference.missing() ? "tables.lawMissing" : "tables.lawChanged",
                    named(difference.missing() ? before : table, difference.ruleId()), difference.day(), from.get()));
        });
    }

    private static Optional<LocalDate> day(String tag) {
        try {
            return Optional.ofNullable(tag).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** As officers know it, else its id in the file. */
    private static String named(DecisionModel table, String rule) {
        return table.rules().stream().filter(one -> one.id().equals(rule)).map(one -> DecisionTables.ruleId(table, one))
                .filter(id -> !id.isEmpty()).findFirst().orElse(rule);
    }
}
