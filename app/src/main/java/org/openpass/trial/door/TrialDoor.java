package org.openpass.trial.door;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.authoring.Trial.Rehearsal;
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

    TrialDoor(SetDeployment sets, LawCopy law, TrialTime time, DoorUse use) {
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
    Rehearsal deploy(@RequestBody Map<String, byte[]> files) {
        use.now();
        try {
            sets.deploy(new TreeMap<>(files));
            return new Rehearsal(true, "");
        } catch (SetDeployment.Refused refused) {
            return new Rehearsal(false, refused.getMessage());
        }
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<Map<String, String>> unreadable(IllegalArgumentException fault) {
        return ResponseEntity.badRequest().body(Map.of("detail", String.valueOf(fault.getMessage())));
    }
}
