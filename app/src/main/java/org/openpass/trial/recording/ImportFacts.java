package org.openpass.trial.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.authoring.recording.RecordingRefused;
import org.openpass.authoring.recording.RecordingRefused.Reason;
import org.openpass.authoring.recording.RiskSaid;
import org.openpass.authoring.recording.Side.How;
import org.openpass.authoring.recording.Sides;
import org.openpass.authoring.recording.Taking;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.FieldError;
import org.openpass.declaration.model.FilingWindow;
import org.openpass.risk.RiskApi;
import org.openpass.risk.RiskApi.SelectionInputs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the way of an import declaration hung on beside its document: registration, cargo, and risk. Days are made up. */
@Component
class ImportFacts {

    private static final String LONG_AGO = "2000-01-01";
    private static final String FAR_AHEAD = "2099-12-31";
    private static final int ROUND = 1;
    private static final BigDecimal DRAWN = BigDecimal.ZERO;

    private final Parties parties;
    private final Timeline timeline;
    private final RiskApi risk;

    ImportFacts(Parties parties, Timeline timeline, RiskApi risk) {
        this.parties = parties;
        this.timeline = timeline;
        this.risk = risk;
    }

    /** Only what the case's way shows: a fact that nothing hung on stays where it is. */
    void parties(Declaration declaration, Optional<FilingWindow.Timing> timing, ObjectNode given, Sides sides) {
        Set<String> reasons = declaration.reasons().stream().map(FieldError::code).collect(Collectors.toSet());
        LocalDate day = declaration.filingDay();
        Party importer = parties.on(declaration.importerId(), day);
        Fact broker = new Fact("broker", given, sides);
        Fact payer = new Fact("importer", given, sides);
        if (reasons.contains("declarant.notLicensed")) {
            broker.put("licenceUntil", "not licensed", LONG_AGO);
        }
        if (reasons.contains("importer.suspended")) {
            payer.put("suspendedFrom", "suspended", LONG_AGO);
        }
        if (importer.unfaithfulOn(day)) {
            payer.put("unfaithfulFrom", String.valueOf(importer.unfaithfulFrom()), LONG_AGO);
        }
        if (declaration.document().collectionForm() == CollectionForm.MONTHLY) {
            payer.put("monthlyPayerUntil", String.valueOf(importer.monthlyPayerUntil()), FAR_AHEAD);
        }
        if (importer.securityGround() != null && timeline.of(declaration.caseNumber(), Audience.OFFICER).stream()
                .anyMatch(entry -> entry.event().equals(DeclarationStatus.AWAITING_SECURITY.name()))) {
            payer.put("securityGround", importer.securityGround(), importer.securityGround());
        }
        cargo(reasons, given, sides);
        timing.filter(at -> at != FilingWindow.Timing.AFTER_CARRY_IN).ifPresent(at -> {
            given.withObject("cargo").put("onTheWay", true);
            sides.add("given.cargo.onTheWay", at.name(), "true", How.REPLACED);
        });
    }

    private record Fact(String party, ObjectNode given, Sides sides) {

        void put(String fact, String was, String taken) {
            given.withObject(party).put(fact, taken);
            sides.add("given." + party + "." + fact, was, taken, was.equals(taken) ? How.TAKEN : How.REPLACED);
        }
    }

    private static void cargo(Set<String> reasons, ObjectNode given, Sides sides) {
        if (reasons.contains("billOfLading.unknown")) {
            given.withObject("cargo").put("arrived", false);
            sides.add("given.cargo.arrived", "false", "false", How.TAKEN);
        } else {
            int declared = packages(given);
            int there = reasons.contains("billOfLading.balance") ? Math.max(declared - 1, 0) : declared;
            given.withObject("cargo").put("packages", there);
            sides.add("given.cargo.packages", "", String.valueOf(there), How.REPLACED);
        }
    }

    private static int packages(ObjectNode given) {
        return given.path("declaration").has("totalPackages") ? given.path("declaration").path("totalPackages").asInt()
                : given.path("declaration").path("lines").valueStream().mapToInt(line -> line.path("packages").asInt(0)).sum();
    }

    /** As grades, and only for who analyses risk; nobody else is shown what the case was selected by. */
    void risk(Declaration declaration, RiskSaid said, boolean mayRead, ObjectNode given, Sides sides) {
        SelectionInputs drawn = risk.drawn(declaration.caseNumber(), ROUND).orElse(null);
        if (drawn == null) {
            return;
        }
        if (said == null && !mayRead) {
            throw new RecordingRefused(Reason.RISK, declaration.caseNumber());
        }
        ObjectNode grades = given.putObject("risk");
        if (said != null) {
            grades.put("importerRisk", said.importerRisk()).put("aeo", said.aeo()).put("firstImport", said.firstImport());
            if (said.drawn()) {
                grades.put("draw", DRAWN);
            }
            grades.properties().forEach(each -> sides.add("given.risk." + each.getKey(), "", each.getValue().asString(), How.SAID));
            return;
        }
        grades.put("importerRisk", drawn.importerRisk()).put("aeo", drawn.aeo()).put("firstImport", drawn.firstImport());
        grades.properties().forEach(each -> sides.add("given.risk." + each.getKey(), each.getValue().asString(),
                each.getValue().asString(), How.TAKEN));
        grades.set("draw", Taking.rounded(drawn.randomDraw()));
        sides.add("given.risk.draw", drawn.randomDraw().toPlainString(), grades.path("draw").decimalValue().toPlainString(), How.ROUNDED);
    }
}
