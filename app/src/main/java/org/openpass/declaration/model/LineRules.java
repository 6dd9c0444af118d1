package org.openpass.declaration.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.Requirement;
import org.openpass.declaration.model.ReferenceLookup.Coded;

/** What each line (란) must satisfy. */
final class LineRules {

    private static final Pattern HS_CODE = Pattern.compile("\\d{10}");
    private static final Pattern UNIT = Pattern.compile("[0-9A-Z]{1,10}");
    private static final Pattern LAW = Pattern.compile("0[1-9]|[1-9]\\d");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_PACKAGES = 99_999_999;

    private final Known known;
    private final Findings findings;

    LineRules(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(List<Line> lines) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String at = "lines[" + i + "]";
            Line line = lines.get(i);
            if (line == null) {
                findings.add(at, "field.required");
                continue;
            }
            if (line.number() < 1 || line.number() > DeclarationRules.MOST_LINES) {
                findings.add(at + ".number", "line.numberOutOfRange", line.number(), DeclarationRules.MOST_LINES);
            } else if (!numbers.add(line.number())) {
                findings.add(at + ".number", "line.numberTwice", line.number());
            }
            goods(at, line);
            measures(at, line);
            Procedures.check(at, line, known, findings);
            for (int r = 0; r < line.requirements().size(); r++) {
                requirement(at + ".requirements[" + r + "]", line.requirements().get(r));
            }
        }
    }

    private void goods(String at, Line line) {
        if (findings.required(at + ".hsCode", line.hsCode(), 35)) {
            if (!HS_CODE.matcher(line.hsCode()).matches()) {
                findings.add(at + ".hsCode", "hsCode.malformed", line.hsCode());
            } else if (!known.commodity(line.hsCode())) {
                findings.add(at + ".hsCode", "hsCode.unknown", line.hsCode(), known.day());
            }
        }
        findings.required(at + ".description", line.description(), 512);
        if (findings.required(at + ".origin", line.origin(), 35)) {
            findings.known(at + ".origin", line.origin(), known::country, "country.unknown");
        }
        if (line.amount() == null) {
            findings.add(at + ".amount", "field.required");
        } else if (findings.amount(at + ".amount", line.amount()) && line.amount().signum() == 0) {
            findings.add(at + ".amount", "amount.zero");
        }
    }

    private void measures(String at, Line line) {
        if (line.packages() != null && line.packages() < 0) {
            findings.add(at + ".packages", "measure.negative", line.packages());
        } else if (line.packages() != null && line.packages() > MOST_PACKAGES) {
            findings.add(at + ".packages", "measure.absurd", line.packages());
        }
        boolean gross = findings.measure(at + ".grossWeight", line.grossWeight());
        boolean net = findings.measure(at + ".netWeight", line.netWeight());
        if (gross && net && line.netWeight().compareTo(line.grossWeight()) > 0) {
            findings.add(at + ".netWeight", "weight.netAboveGross", line.netWeight().toPlainString(),
                    line.grossWeight().toPlainString());
        }
        findings.measure(at + ".quantity", line.quantity());
        findings.known(at + ".unit", line.unit(), unit -> UNIT.matcher(unit).matches(), "unit.malformed");
        BigDecimal strength = line.alcoholByVolume();
        if (strength != null && (strength.signum() < 0 || strength.compareTo(HUNDRED) > 0 || strength.scale() > 9)) {
            findings.add(at + ".alcoholByVolume", "alcohol.outOfRange", strength.toString());
        }
    }

    private void requirement(String at, Requirement requirement) {
        if (requirement == null) {
            findings.add(at, "field.required");
            return;
        }
        if (findings.required(at + ".law", requirement.law(), 35)) {
            findings.known(at + ".law", requirement.law(), law -> LAW.matcher(law).matches(), "law.unknown");
        }
        findings.text(at + ".approvalNumber", requirement.approvalNumber(), 70);
        boolean approved = requirement.approvalNumber() != null && !requirement.approvalNumber().isBlank();
        if (!approved && requirement.exemptionReason() == null) {
            findings.add(at, "requirement.unmet");
        }
        findings.known(at + ".exemptionReason", requirement.exemptionReason(),
                known.of(Coded.EXEMPTION), "exemption.unknown");
    }
}
