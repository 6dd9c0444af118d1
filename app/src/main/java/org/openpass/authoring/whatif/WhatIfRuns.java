package org.openpass.authoring.whatif;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpass.authoring.Trial;
import org.openpass.authoring.Trial.Rehearsal;
import org.openpass.authoring.TrialRefused;
import org.openpass.authoring.TriedRun.State;
import org.openpass.engine.DecisionAnswers;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tries tables on cases, one after the other, since there is one trial. What it reads and sends it neither logs nor keeps. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class WhatIfRuns extends WokenWork {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final WhatIfRows rows;
    private final TriedTables tables;
    private final DecisionAnswers answers;
    private final ObjectProvider<Trial> trial;
    private final Signals signals;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    WhatIfRuns(WhatIfRows rows, TriedTables tables, DecisionAnswers answers, ObjectProvider<Trial> trial, Signals signals,
            TransactionTemplate transaction, JsonMapper json) {
        super(signals, WhatIfs.CHANNEL, "what-ifs", POLL, Duration.ZERO);
        this.rows = rows;
        this.tables = tables;
        this.answers = answers;
        this.trial = trial;
        this.signals = signals;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    protected boolean round() {
        Optional<WhatIf> claimed = transaction.execute(s -> rows.claim());
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(WhatIf asked) {
        try (var beat = new WakeableLoop("what-if-beat", BEAT, () -> beat(asked))) {
            byte[] content = rows.content(asked.id());
            DecisionModel table = ModelReader.decision(content);
            List<DecisionFacts.Row> last = tables.last(table, asked.cases(), asked.from(), asked.until());
            tell(asked, () -> rows.found(asked.id(), last.size()));
            Map<String, DecisionAnswers.Taken> taken = answers.of(table.id(), last.stream().map(DecisionFacts.Row::caseNumber).toList());
            WhatIfCount count = new WhatIfCount(table, json);
            Map<Boolean, List<Integer>> whole = IntStream.range(0, last.size()).boxed()
                    .collect(Collectors.partitioningBy(i -> tables.whole(table, last.get(i))));
            whole.get(false).forEach(i -> count.add(i + 1, last.get(i).caseNumber(), taken.get(last.get(i).caseNumber()), Optional.empty()));
            List<Integer> sent = whole.get(true);
            tell(asked, () -> rows.done(asked.id(), last.size() - sent.size()));
            var rest = sent.iterator();
            Rehearsal said = trial.getObject().evaluate(asked.file(), content, table.id(),
                    sent.stream().map(i -> last.get(i).variables()).toList(), came -> {
                        came.forEach(answer -> {
                            int i = rest.next();
                            count.add(i + 1, last.get(i).caseNumber(), taken.get(last.get(i).caseNumber()), Optional.of(answer));
                        });
                        tell(asked, () -> rows.done(asked.id(), came.size()));
                    });
            tell(asked, () -> {
                if (said.taken()) {
                    rows.result(asked.id(), count.result(), count.cases());
                }
                rows.end(asked.id(), said.taken() ? State.DONE : State.REFUSED, said.refusal());
            });
        } catch (TrialRefused none) {
            tell(asked, () -> rows.end(asked.id(), State.FAILED, none.getMessage()));
        } catch (RuntimeException broken) {
            // Its words may quote what was decided on.
            tell(asked, () -> rows.end(asked.id(), State.FAILED, "The run broke: " + broken.getClass().getSimpleName()));
        }
    }

    private boolean beat(WhatIf asked) {
        rows.beat(asked.id());
        return false;
    }

    private void tell(WhatIf moved, Runnable step) {
        transaction.executeWithoutResult(s -> {
            step.run();
            signals.notify(WhatIfs.CHANNEL, String.valueOf(moved.draft()));
        });
    }
}
