package org.openpass.deploy.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** An interchange of one message as carriers and terminals send it, directory D.95B in ASCII. */
final class Edifact {

    private Edifact() {
    }

    /**
     * One to customs.
     *
     * @param reference at most 14 places; the same again is the same interchange
     * @param segments those between UNH and UNT, without their ends
     */
    static byte[] interchange(String sender, String reference, Instant at, String type, List<String> segments) {
        String moment = ShipDay.minute(at).substring(2);
        StringBuilder text = new StringBuilder("UNB+UNOC:3+" + sender + "+KCS+" + moment.substring(0, 6) + ":" + moment.substring(6) + "+"
                + reference + "'\nUNH+1+" + type + ":D:95B:UN'\n");
        segments.forEach(segment -> text.append(segment).append("'\n"));
        return text.append("UNT+").append(segments.size() + 2).append("+1'\nUNZ+1+").append(reference).append("'\n").toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
