package org.openpass.cargo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;

/** A block in one sentence: what it is, who must act, until when. */
public final class BlockSentence {

    /** How a reader is told: texts, and days as the reader writes them. */
    public interface Words {

        /** In which language. */
        Locale language();

        /** The text of the key, or the key itself where there is none. */
        String text(String key, Object... values);

        /** The day. */
        String day(LocalDate day);
    }

    private record Plain(Locale language) implements Words {

        @Override
        public String text(String key, Object... values) {
            return Labels.text(key, language, values);
        }

        @Override
        public String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
        }
    }

    private BlockSentence() {
    }

    /** The sentence in both languages. */
    public static Label label(Block block, Map<String, Named> names) {
        return new Label(of(block, names, new Plain(Locale.KOREAN)), of(block, names, new Plain(Locale.ENGLISH)));
    }

    /**
     * The sentence.
     *
     * @param names of the places, by code
     */
    public static String of(Block block, Map<String, Named> names, Words words) {
        Object[] values = {block.packages(), number(block.args().get(Block.OF)), place(block, names, words),
                block.until() == null ? "" : words.day(Seoul.day(block.until())), block.args().getOrDefault(Block.WHY, "")};
        String key = "blocked." + block.code();
        return words.text(block.until() == null ? key : key + ".by", values);
    }

    /** The codes of all places that the sentences name. */
    public static List<String> places(List<Block> blocks) {
        return blocks.stream().map(block -> block.args().get(Block.PLACE)).filter(Objects::nonNull).filter(code -> !code.isEmpty()).toList();
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** Nobody said where, or what was recorded lies nowhere in particular: a bonded area it is. */
    private static String place(Block block, Map<String, Named> names, Words words) {
        String code = block.args().getOrDefault(Block.PLACE, "");
        return code.isEmpty() ? words.text("blocked.place") : names.containsKey(code) ? names.get(code).in(words.language()) : code;
    }
}
