package org.openpass.declaration.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.openpass.declaration.model.DeclarationDocument.Line;

/** Totals that the sender states must be the sums of the lines. */
final class TotalRules {

    private TotalRules() {
    }

    static void check(DeclarationDocument document, Findings findings) {
        List<Line> lines = document.lines().stream().filter(Objects::nonNull).toList();
        Integer stated = document.numberOfLines();
        if (stated != null && stated != document.lines().size()) {
            findings.add("numberOfLines", "total.lines", stated, document.lines().size());
        }
        packages(document.totalPackages(), lines, findings);
        if (document.totalGrossWeight() != null && findings.measure("totalGrossWeight", document.totalGrossWeight())) {
            sum(document.totalGrossWeight(), "totalGrossWeight", lines, Line::grossWeight, findings);
        }
        if (document.invoiceAmount() != null && findings.amount("invoiceAmount", document.invoiceAmount())) {
            sum(document.invoiceAmount(), "invoiceAmount", lines, Line::amount, findings);
        }
    }

    private static void packages(Integer total, List<Line> lines, Findings findings) {
        boolean allStated = lines.stream().allMatch(line -> line.packages() != null);
        long sum = lines.stream().map(Line::packages).filter(Objects::nonNull).mapToLong(Integer::longValue).sum();
        if (total != null && allStated && total != sum) {
            findings.add("totalPackages", "total.packages", total, sum);
        } else if (total == null ? sum <= 0 : total <= 0) {
            findings.add("totalPackages", "packages.none");
        }
    }

    /** Only when every line states a value that can be added: an absurd one has its own error already. */
    private static void sum(BigDecimal total, String field, List<Line> lines, Function<Line, BigDecimal> part,
            Findings findings) {
        List<BigDecimal> parts = lines.stream().map(part).filter(Objects::nonNull)
                .filter(value -> Math.abs((long) value.scale()) <= 20 && value.precision() <= 40).toList();
        if (parts.size() != lines.size()) {
            return;
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0) {
            findings.add(field, "total.sum", total.toPlainString(), sum.toPlainString());
        }
    }
}
