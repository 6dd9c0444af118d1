package org.openpass.trial.recording;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.authoring.recording.CaseRecorder;
import org.openpass.authoring.recording.RecordingRefused;
import org.openpass.authoring.recording.RecordingRefused.Reason;
import org.openpass.authoring.recording.RiskSaid;
import org.openpass.authoring.recording.Side.How;
import org.openpass.authoring.recording.Sides;
import org.openpass.casework.CaseFile;
import org.openpass.casework.TimelineEntry;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.DutyCalculation;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.gateway.json.JsonDeclarations;
import org.openpass.tariff.NotAssessable;
import org.openpass.terms.Home;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Import declarations as scenarios: the document as it was filed, and what its parties did until it was decided. */
@Component
class ImportRecording implements CaseRecorder {

    private final Declarations declarations;
    private final ImportFacts facts;
    private final CollectionApi collection;
    private final DutyCalculation duty;
    private final JsonDeclarations reading;
    private final JsonMapper json;
    private final Home home;
    private final Clock clock;

    ImportRecording(Declarations declarations, ImportFacts facts, CollectionApi collection, DutyCalculation duty,
            JsonDeclarations reading, JsonMapper json, Home home, Clock clock) {
        this.declarations = declarations;
        this.facts = facts;
        this.collection = collection;
        this.duty = duty;
        this.reading = reading;
        this.json = json;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Filing.KIND;
    }

    @Override
    public Beginning begin(CaseFile file, RiskSaid risk, boolean mayReadRisk, Sides sides) {
        Declaration declaration = declarations.ofCase(file.number()).orElseThrow();
        boolean accepted = declaration.acceptedAt() != null;
        if (!accepted && declaration.status() == DeclarationStatus.WITHDRAWN) {
            throw new RecordingRefused(Reason.ENDED_BY_OTHER, file.number());
        }
        DeclarationDocument filed = declarations.asFiled(declaration);
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        given.set("declaration", ImportFields.of(filed).take("given.declaration", json.valueToTree(filed), sides));
        facts.parties(declaration, declarations.timing(declaration.number()), given, sides);
        facts.risk(declaration, risk, mayReadRisk, given, sides);
        return new Beginning(given, accepted ? DeclarationStatus.ACCEPTED.name() : declaration.status().name(), declaration.lane(),
                duty(declaration, given, sides));
    }

    /**
     * Worked out anew, of what the scenario declares: the case's own would say what its amounts were. It hangs on no day where
     * nothing is converted.
     */
    private Long duty(Declaration declaration, ObjectNode given, Sides sides) {
        Optional<Long> booked = collection.ofCase(declaration.caseNumber()).map(CollectionApi.Booked::total);
        DeclarationDocument document = reading.read(json.writeValueAsString(given.path("declaration")).getBytes(StandardCharsets.UTF_8))
                .document();
        boolean converted = Stream.concat(Stream.of(document.currency()),
                Stream.of(document.freight(), document.insurance(), document.additions(), document.deductions())
                        .filter(Objects::nonNull).map(Charge::currency)).anyMatch(currency -> !home.currency().equals(currency));
        if (booked.isEmpty() || converted) {
            return null;
        }
        try {
            long total = duty.calculate(document, Seoul.today(clock)).payable();
            sides.add("expect.duty.total", String.valueOf(booked.get()), String.valueOf(total), How.ROUNDED);
            return total;
        } catch (NotAssessable | IllegalStateException otherLaw) {
            // By the law of today its goods are not assessed: what a run of today comes to is for the run to say.
            return null;
        }
    }

    @Override
    public Optional<ObjectNode> act(TimelineEntry entry) {
        ObjectNode act = JsonNodeFactory.instance.objectNode();
        switch (entry.event()) {
            case "PAID" -> act.put("pay", true);
            case "SECURED" -> act.put("security", true);
            case "SUPPLEMENTED" -> act.putObject("supplement").put("answer", "…");
            case "GOODS_CARRIED_IN" -> act.put("carryIn", true);
            case "ON_BOARD" -> act.put("onBoard", true);
            case "SUPPLEMENT_LAPSED" -> act.put("lapse", "supplement");
            default -> { }
        }
        return act.isEmpty() ? Optional.empty() : Optional.of(act);
    }
}
