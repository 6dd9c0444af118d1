package org.openpass.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Received;

/**
 * A message as it was seen at the door. What it is about is read later, by who writes it down; a text that is no document of
 * ours is noted, too, so numbers are looked for and nothing is parsed.
 *
 * @param partner who says to have sent it
 * @param number in the address, or null
 * @param caseNumber the same
 * @param content null where only the size is kept
 * @param length as it was announced; negative where it was not
 * @param proof what shows that the partner sent it, or null
 */
record MessageNote(Instant at, int millis, boolean bank, String partner, Long partyId, String kind, String number,
        String caseNumber, String contentType, byte[] content, long length, int status, byte[] answer, String proof)
        implements Supplier<Received> {

    private static final Pattern NUMBER = json("declarationNumber|changeNumber|number");
    private static final Pattern CASE = json("caseNumber");
    private static final Pattern NOTICE = json("noticeNumber");
    private static final Pattern REFERENCE = json("reference|messageId");
    private static final Pattern WCO_REFERENCE = Pattern.compile(
            "<(?:[\\w.-]+:)?FunctionalReferenceID\\b[^>]{0,200}>\\s*([^<\\s][^<]{0,99})<");
    /** What names a document stands at its beginning. */
    private static final int BEGINNING = 16 * 1024;
    private static final int LONGEST = 200;
    private static final int LONGEST_ANSWER = 64_000;
    private static final int REST = 1_000;

    private static Pattern json(String names) {
        return Pattern.compile("\"(?:" + names + ")\"\\s*:\\s*\"([^\"\\\\]{1,100})\"");
    }

    /** How much it holds. */
    long bytes() {
        return REST + answer.length + (content == null ? 0 : content.length);
    }

    @Override
    public Received get() {
        String sent = content == null ? "" : text(content, BEGINNING);
        String answered = text(answer, answer.length);
        String taken = status < 400 ? answered : "";
        return new Received(UUID.randomUUID(), at, channel(), cut(partner == null || partner.isBlank() ? "–" : partner),
                partyId, cut(kind), first(bank ? find(NOTICE, sent) : cut(number), find(NUMBER, taken)),
                first(find(CASE, taken), cut(caseNumber)), first(find(REFERENCE, sent), find(WCO_REFERENCE, sent)),
                cut(contentType), content, content == null ? Math.max(0, length) : content.length, status,
                answered.isEmpty() ? null : answered.substring(0, Math.min(answered.length(), LONGEST_ANSWER)), millis, cut(proof));
    }

    private Channel channel() {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return bank ? Channel.BANK : content == null ? Channel.FILE : type.contains("json") ? Channel.JSON
                : type.contains("xml") ? Channel.XML : Channel.OTHER;
    }

    /** A database takes no zero characters. */
    private static String text(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static String find(Pattern what, String text) {
        Matcher found = what.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST)).replace("\0", "");
    }
}
