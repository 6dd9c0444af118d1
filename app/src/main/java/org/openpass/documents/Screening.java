package org.openpass.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.documents.DocumentRefused.Fault;
import org.openpass.documents.Scanner.Harm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Every file passes here before it is stored: outside any lock, since a scanner may take its time. */
@Component
class Screening {

    /** That nothing was found, by whom and when: a later outbreak may ask for it. */
    record Passed(Instant at, String scanners) {
    }

    private static final Logger log = LoggerFactory.getLogger(Screening.class);

    private final List<Scanner> scanners;
    private final Quarantine quarantine;
    private final Clock clock;

    Screening(List<Scanner> scanners, Quarantine quarantine, Clock clock) {
        this.scanners = scanners;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** @throws DocumentRefused when harm was found, which is kept in quarantine, or when a scanner could not be asked */
    Passed pass(String caseNumber, DocumentKind kind, String fileName, byte[] content, Actor actor) {
        for (Scanner scanner : scanners) {
            harm(scanner, content).ifPresent(harm -> {
                quarantine.keep(caseNumber, kind, fileName, content, harm, actor);
                throw new DocumentRefused(List.of(Fault.of("file", "file.harmful", harm.name())));
            });
        }
        return new Passed(clock.instant(), scanners.stream().map(Scanner::name).sorted().collect(Collectors.joining(", ")));
    }

    private static Optional<Harm> harm(Scanner scanner, byte[] content) {
        try {
            return scanner.scan(content);
        } catch (Scanner.ScannerAway away) {
            log.warn("A file was not taken, since it could not be looked at: {}", away.getMessage());
            throw DocumentRefused.forNow(Fault.of("file", "file.notScanned"));
        }
    }
}
