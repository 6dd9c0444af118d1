package org.openpass.terms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes {@code Customs Act Art. 50(2) no. 4} as 관세법 제50조제2항제4호 for Korean readers. */
public final class Citations {

    private static final String ARTICLE = "\\d+(?:-\\d+)?(?:\\(\\d+\\))?(?: no\\. \\d+(?:\\([a-z]\\)(?:\\d+\\))?)?)?";
    /** {@code Art. 50(2) no. 2, (3), 73}: the first place and those that follow it. */
    private static final Pattern PLACES = Pattern.compile(
            "Art\\. (" + ARTICLE + "(?:, (?:" + ARTICLE + "|\\(\\d+\\)|no\\. \\d+)(?=[,;]| proviso|$))*)");
    private static final Pattern PLACE = Pattern.compile(
            "(?:(\\d+)(?:-(\\d+))?)?(?:\\((\\d+)\\))?(?: ?no\\. (\\d+)(?:\\(([a-z])\\)(?:(\\d+)\\))?)?)?");
    private static final Map<String, String> WORDS = words();

    private Citations() {
    }

    /** The citation in the reader's language. */
    public static String in(String english, Locale reader) {
        return reader.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean(english) : english;
    }

    /** As Korean readers write it. */
    public static String korean(String english) {
        String korean = PLACES.matcher(english.replace("Enforcement Decree", "Decree")).replaceAll(run -> Arrays.stream(run.group(1).split(", "))
                .map(Citations::place).collect(Collectors.joining(", ")));
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            korean = korean.replace(word.getKey(), word.getValue());
        }
        return korean;
    }

    private static String place(String english) {
        Matcher m = PLACE.matcher(english);
        if (!m.matches()) {
            return english;
        }
        return part("제", m.group(1), "조") + part("의", m.group(2), "") + part("제", m.group(3), "항")
                + part("제", m.group(4), "호")
                + (m.group(5) == null ? "" : "가나다라마바사아자차".charAt(m.group(5).charAt(0) - 'a') + "목")
                + part("", m.group(6), ")");
    }

    private static String part(String before, String number, String after) {
        return number == null ? "" : before + number + after;
    }

    /** Names of laws and notes in the order of the labels: longer names before those they contain. */
    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 1; !Labels.text("law." + i, Locale.ENGLISH).startsWith("law."); i++) {
            words.put(Labels.text("law." + i, Locale.ENGLISH), Labels.text("law." + i, Locale.KOREAN));
        }
        return words;
    }
}
