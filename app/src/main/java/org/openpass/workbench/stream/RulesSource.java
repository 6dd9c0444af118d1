package org.openpass.workbench.stream;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import java.util.List;
import org.openpass.casework.Audience;
import org.openpass.engine.EngineHistory;
import org.openpass.engine.EngineHistory.Decision;
import org.openpass.engine.EngineHistory.Evaluation;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.stereotype.Component;

/** Which rule decided what, in which version of the decision: never for parties. */
@Component
class RulesSource implements StreamSource {

    private final EngineHistory history;

    RulesSource(EngineHistory history) {
        this.history = history;
    }

    @Override
    public char letter() {
        return 'A';
    }

    @Override
    public Strand strand() {
        return Strand.RULES;
    }

    @Override
    public Audience audience() {
        return Audience.OFFICER;
    }

    @Override
    public List<StreamEntry> page(StreamReader reader, Place before, int size) {
        return history.decisions(reader.file().number(), before.at(), before.number(), size).stream().map(this::entry)
                .toList();
    }

    private StreamEntry entry(Evaluation evaluation) {
        Decision d = evaluation.decision();
        String rule = d.output().path("rule").asString(String.join(", ", d.rules()));
        return new StreamEntry(new StreamKey(d.at(), letter(), String.valueOf(evaluation.key())), strand(),
                textOr("decision." + d.decisionId(), d.name()) + outcome(d), null,
                text("stream.rule", rule.isEmpty() ? "–" : rule, String.valueOf(d.version())), false, null);
    }

    private static String outcome(Decision d) {
        String lane = d.output().path("lane").asString("");
        return !lane.isEmpty() ? ": " + textOr("lane." + lane, lane)
                : d.output().has("required") ? ": " + text(d.output().path("required").asBoolean() ? "yes" : "no") : "";
    }
}
