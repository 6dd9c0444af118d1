package org.openpass.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the string that the European Institute for Computer Anti-Virus Research gave the world to try scanners with, wherever
 * in a file it stands: so that quarantine can be tried on any installation, whatever other scanner there is.
 */
@Component
class TestString implements Scanner {

    // In two parts, so that no scanner takes this program for what it looks for.
    private static final String STRING = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Override
    public String name() {
        return "OpenPass";
    }

    @Override
    public Optional<Harm> scan(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(STRING)
                ? Optional.of(new Harm("EICAR-Test", name())) : Optional.empty();
    }
}
