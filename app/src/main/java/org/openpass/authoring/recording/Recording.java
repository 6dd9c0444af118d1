package org.openpass.authoring.recording;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.recording.CaseRecorder.Beginning;
import org.openpass.authoring.recording.RecordingRefused.Reason;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.CaseLooking;
import org.openpass.engine.Journeys;
import org.openpass.engine.Journeys.Visit;
import org.openpass.terms.Labels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a scenario from a case that was, without what says whose case it was: what is on a list, and nothing else. A scenario
 * is read by all owners, so a person compares both sides before it is kept; it is kept as any file of a draft is.
 */
@Service
@Transactional(readOnly = true)
public class Recording {

    /** What was about a case while it was looked at. */
    private static final String WORK = "studio: a scenario of a case";
    /** Steps and ends: gateways and scopes are passed by whoever passes those. */
    private static final Set<String> STEPS = Set.of("USER_TASK", "SERVICE_TASK", "BUSINESS_RULE_TASK", "RECEIVE_TASK",
            "INTERMEDIATE_CATCH_EVENT", "BOUNDARY_EVENT", "END_EVENT");

    private final DraftLists drafts;
    private final DraftProcess processes;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final CaseLooking looking;
    private final Journeys journeys;
    private final RecordedSteps steps;
    private final Map<String, CaseRecorder> recorders;

    Recording(DraftLists drafts, DraftProcess processes, CaseList cases, Visibilities visibilities, CaseLooking looking, Journeys journeys,
            RecordedSteps steps, List<CaseRecorder> recorders) {
        this.drafts = drafts;
        this.processes = processes;
        this.cases = cases;
        this.visibilities = visibilities;
        this.looking = looking;
        this.journeys = journeys;
        this.steps = steps;
        this.recorders = recorders.stream().collect(Collectors.toMap(CaseRecorder::process, Function.identity()));
    }

    /**
     * What is to be recorded.
     *
     * @param number of the case, or of the document that it is about
     * @param risk   what is said of the risk, or null
     * @param reason why the case is looked at, or null
     */
    public record Asked(String number, RiskSaid risk, String reason) {
    }

    /**
     * Takes the scenario. It is a look at the case, whatever becomes of it.
     *
     * @throws RecordingRefused when there is no such case for the actor, or it cannot be one of the draft's
     */
    public Recorded of(long draft, Asked asked, String address, Actor actor) {
        Draft of = drafts.get(draft, actor);
        String process = processes.id(of, actor);
        CaseRecorder recorder = Optional.ofNullable(recorders.get(process))
                .orElseThrow(() -> new RecordingRefused(Reason.KIND, process));
        looking.look(asked.number(), actor, address, WORK, asked.reason());
        CaseFile file = visible(asked.number(), process, actor);
        Sides sides = new Sides();
        Beginning beginning = recorder.begin(file, asked.risk(), actor.roles().contains(Actor.Role.RISK_ANALYST), sides);
        ArrayNode then = steps.of(file, recorder, sides);
        Recorded recorded = Recorded.of(file(of, beginning, actor), scenario(process, file, beginning, then), sides.all());
        List<?> faults = ScenarioReading.read(recorded.text().getBytes(StandardCharsets.UTF_8)).faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("A recorded scenario cannot be read: " + faults);
        }
        return recorded;
    }

    private CaseFile visible(String number, String process, Actor actor) {
        List<CaseFile> seen = actor.officer() ? cases.numbered(visibilities.of(actor), number) : List.of();
        if (seen.isEmpty()) {
            throw new RecordingRefused(Reason.UNSEEN, number);
        }
        CaseFile file = seen.stream().filter(each -> each.kind().equals(process)).findFirst()
                .orElseThrow(() -> new RecordingRefused(Reason.KIND, seen.getFirst().kind()));
        if (file.instanceKey() == null) {
            throw new RecordingRefused(Reason.EARLY, number);
        }
        return file;
    }

    private ObjectNode scenario(String process, CaseFile file, Beginning beginning, ArrayNode then) {
        ObjectNode scenario = JsonNodeFactory.instance.objectNode();
        scenario.put("name", name(beginning, Locale.ENGLISH));
        scenario.putObject("names").put("ko", name(beginning, Locale.KOREAN));
        scenario.put("process", process).set("given", beginning.given());
        scenario.set("then", then);
        ObjectNode expect = scenario.putObject("expect").put("status", beginning.status());
        if (beginning.lane() != null) {
            expect.put("lane", beginning.lane());
        }
        ArrayNode passes = expect.putArray("passes");
        journeys.visits(file.instanceKey()).stream().filter(visit -> STEPS.contains(visit.type())).map(Visit::elementId)
                .distinct().forEach(passes::add);
        if (beginning.duty() != null) {
            expect.putObject("duty").put("total", beginning.duty());
        }
        return scenario;
    }

    private static String name(Beginning beginning, Locale locale) {
        return beginning.lane() == null
                ? Labels.text("recording.name", locale, Labels.text("status." + beginning.status(), locale))
                : Labels.text("recording.name.lane", locale, Labels.text("status." + beginning.status(), locale),
                        Labels.text("lane." + beginning.lane(), locale));
    }

    /** Beside the process of the draft, under a name that is free. */
    private String file(Draft draft, Beginning beginning, Actor actor) {
        List<String> taken = drafts.files(draft.id(), actor).stream().map(DraftFile::name).toList();
        String begin = processes.path(draft, actor) + ".recorded-" + (beginning.lane() == null ? "" : word(beginning.lane()) + "-")
                + word(beginning.status());
        String name = begin + ScenarioReading.SUFFIX;
        for (int next = 2; taken.contains(name); next++) {
            name = begin + "-" + next + ScenarioReading.SUFFIX;
        }
        return name;
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
