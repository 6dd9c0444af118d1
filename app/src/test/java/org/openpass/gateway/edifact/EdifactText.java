package org.openpass.gateway.edifact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Interchanges as tests send them: the envelope counts what is put into it. */
final class EdifactText {

    private final String head;
    private final String reference;
    private final StringBuilder messages = new StringBuilder();
    private int count;
    private int groups;
    private int before;

    private EdifactText(String head, String reference) {
        this.head = head;
        this.reference = reference;
    }

    /** One to customs, made at a moment. */
    static EdifactText from(String sender, String reference, Instant at) {
        String moment = Moments.text(at);
        return new EdifactText("UNB+UNOC:3+" + sender + "+KCS+" + moment.substring(2, 8) + ":" + moment.substring(8) + "+" + reference + "'\n", reference);
    }

    /** One whose head is written as it is given. */
    static EdifactText with(String unb, String reference) {
        return new EdifactText(unb + "'\n", reference);
    }

    /** A further message: its segments between UNH and UNT. */
    EdifactText message(String type, String... segments) {
        count++;
        List<String> all = new ArrayList<>(List.of("UNH+" + count + "+" + type + ":D:95B:UN"));
        all.addAll(List.of(segments));
        all.add("UNT+" + (segments.length + 2) + "+" + count);
        all.forEach(each -> messages.append(each).append("'\n"));
        return this;
    }

    /** Closes the messages since the last group into one: of two of them, messages may have the same numbers. */
    EdifactText group(String reference) {
        int begin = groups == 0 ? 0 : messages.lastIndexOf("UNE+");
        begin = groups == 0 ? 0 : messages.indexOf("\n", begin) + 1;
        messages.insert(begin, "UNG+CUSREP+TOPS+NIS+261206:2132+" + reference + "+UN+D:95B'\n");
        messages.append("UNE+").append(count - before).append('+').append(reference).append("'\n");
        groups++;
        before = count;
        return this;
    }

    /** A text inside of the envelope, as it is given. */
    EdifactText raw(String text) {
        messages.append(text);
        count++;
        return this;
    }

    @Override
    public String toString() {
        return head + messages + "UNZ+" + (groups == 0 ? count : groups) + "+" + reference + "'\n";
    }
}
