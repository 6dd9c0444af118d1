package org.openpass.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets each scanner look at a few bytes: one that cannot be asked now would keep every file out. */
@Component
public class ScannerHealth {

    private static final byte[] HARMLESS = "OpenPass".getBytes(StandardCharsets.US_ASCII);

    /**
     * Who looks at files.
     *
     * @param looking who answers, besides what finds the test string only
     * @param away    who does not
     */
    public record State(List<String> looking, List<String> away) {
    }

    private final List<Scanner> scanners;

    ScannerHealth(List<Scanner> scanners) {
        this.scanners = scanners.stream().filter(scanner -> !(scanner instanceof TestString)).toList();
    }

    /** Who can be asked now. */
    public State now() {
        List<String> looking = new ArrayList<>();
        List<String> away = new ArrayList<>();
        for (Scanner scanner : scanners) {
            try {
                scanner.scan(HARMLESS);
                looking.add(scanner.name());
            } catch (Scanner.ScannerAway e) {
                away.add(scanner.name());
            }
        }
        return new State(looking, away);
    }
}
