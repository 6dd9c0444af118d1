package org.openpass.workbench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openpass.terms.Labels;
import org.openpass.ui.Texts;

/** Writes {@code Customs Act Art. 50(2) no. 4} as 관세법 제50조제2항제4호 for Korean readers. */
final class LegalBasis {

    private static final Pattern PLACE = Pattern.compile(
            "(?:Art\\. )?\\b(\\d+)(?:-(\\d+))?(?:\\((\\d+)\\))?(?: no\\. (\\d+)(?:\\(([a-z])\\))?)?");
    private static final Pattern PARAGRAPH = Pattern.compile("(?<=[ ,])\\((\\d+)\\)");
    private static final Map<String, String> WORDS = words();

    private LegalBasis() {
    }

    static String text(String english) {
        return Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean(english) : english;
    }

    static String korean(String english) {
        String korean = PARAGRAPH.matcher(english).replaceAll("\u0001$1\u0002");
        korean = PLACE.matcher(korean).replaceAll(LegalBasis::place);
        korean = korean.replace("제\u0001", "\u0001").replaceAll("\u0001제?(\\d+)조?\u0002", "제$1항");
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            korean = korean.replace(word.getKey(), word.getValue());
        }
        return korean;
    }

    private static String place(MatchResult m) {
        String article = "제" + m.group(1) + "조";
        return article + (m.group(2) == null ? "" : "의" + m.group(2))
                + (m.group(3) == null ? "" : "제" + m.group(3) + "항")
                + (m.group(4) == null ? "" : "제" + m.group(4) + "호")
                + (m.group(5) == null ? "" : "가나다라마바사아자차".charAt(m.group(5).charAt(0) - 'a') + "목");
    }

    /** Names of laws and notes, the longer first, as the labels have them. */
    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 1; Labels.text("law." + i, Locale.ENGLISH).indexOf("law.") != 0; i++) {
            words.put(Labels.text("law." + i, Locale.ENGLISH), Labels.text("law." + i, Locale.KOREAN));
        }
        return words;
    }
}
