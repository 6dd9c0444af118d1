package org.openpass.trial.door;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.authoring.Trial;
import org.openpass.authoring.Trial.Rehearsal;
import org.openpass.engine.DecisionTrial;
import org.openpass.engine.SetDeployment;
import org.openpass.trial.LawCopy;
import org.openpass.trial.TrialTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The only door of a trial installation, for the system that ordered it. */
@RestController
@ConditionalOnProperty(TrialGuard.SECRET)
@RequestMapping("/trial/v1")
class TrialDoor {

    private final SetDeployment sets;
    private final LawCopy law;
    private final TrialTime time;
    private final DoorUse use;
    private final RunDesk desk;
    private final DecisionTrial decisions;

    TrialDoor(SetDeployment sets, LawCopy law, TrialTime time, DoorUse use, RunDesk desk, DecisionTrial decisions) {
        this.desk = desk;
        this.decisions = decisions;
        this.sets = sets;
        this.law = law;
        this.time = time;
        this.use = use;
    }

    /** How the trial stands; asking is no use of it. */
    record Standing(long idleSeconds, Instant now) {
    }

    @GetMapping
    ResponseEntity<Standing> standing() {
        return sets.begun() ? ResponseEntity.ok(new Standing(use.idle().toSeconds(), time.now()))
                : ResponseEntity.status(503).build();
    }

    @PutMapping("/law")
    void law(InputStream rows) throws SQLException, IOException {
        use.now();
        law.read(rows);
    }

    @PostMapping("/sets")
    ResponseEntity<Rehearsal> sets(@RequestBody Map<String, byte[]> files) {
        use.now();
        return desk.take().map(taken -> {
            try {
                return ResponseEntity.ok(deploy(files));
            } finally {
                desk.giveBack(taken);
            }
        }).orElseGet(TrialDoor::busy);
    }

    /** Sets that are laid one after the other, and scenarios that are run on the last in this order. */
    record Asked(List<Map<String, byte[]>> sets, LinkedHashMap<String, byte[]> scenarios) {
    }

    @PostMapping("/runs")
    ResponseEntity<Rehearsal> run(@RequestBody Asked asked) {
        use.now();
        return desk.take().map(taken -> {
            Rehearsal said = new Rehearsal(false, "");
            try {
                said = asked.sets().stream().map(this::deploy).filter(each -> !each.taken()).findFirst()
                        .orElseGet(() -> new Rehearsal(true, ""));
            } finally {
                if (said.taken()) {
                    desk.begin(taken, asked.scenarios());
                } else {
                    desk.giveBack(taken);
                }
            }
            return ResponseEntity.ok(said);
        }).orElseGet(TrialDoor::busy);
    }

    @GetMapping("/runs/newest")
    RunDesk.Progress progress(@RequestParam(defaultValue = "0") int from) {
        use.now();
        return desk.progress(from);
    }

    /** A table, and rows of variables that it decides on. */
    record Rows(String file, byte[] content, String decision, List<Map<String, Object>> rows) {
    }

    /** @param answers one a row, in their order */
    record Evaluated(Rehearsal said, List<Trial.Answer> answers) {
    }

    @PostMapping("/evaluations")
    ResponseEntity<Evaluated> evaluate(@RequestBody Rows asked) {
        use.now();
        return desk.take().map(taken -> {
            try {
                return ResponseEntity.ok(evaluated(asked));
            } finally {
                desk.giveBack(taken);
            }
        }).orElseGet(TrialDoor::busy);
    }

    private Evaluated evaluated(Rows asked) {
        try {
            return new Evaluated(new Rehearsal(true, ""), decisions.evaluate(asked.file(), asked.content(), asked.decision(), asked.rows())
                    .stream().map(each -> new Trial.Answer(each.output(), each.rule(), each.failure())).toList());
        } catch (SetDeployment.Refused refused) {
            return new Evaluated(new Rehearsal(false, refused.getMessage()), List.of());
        }
    }

    private Rehearsal deploy(Map<String, byte[]> files) {
        try {
            sets.deploy(new TreeMap<>(files));
            return new Rehearsal(true, "");
        } catch (SetDeployment.Refused refused) {
            return new Rehearsal(false, refused.getMessage());
        }
    }

    private static <T> ResponseEntity<T> busy() {
        return ResponseEntity.status(409).build();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<Map<String, String>> unreadable(IllegalArgumentException fault) {
        return ResponseEntity.badRequest().body(Map.of("detail", String.valueOf(fault.getMessage())));
    }
}
