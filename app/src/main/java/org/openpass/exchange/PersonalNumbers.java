package org.openpass.exchange;

import java.util.regex.Pattern;

/** Numbers by which persons are known, masked wherever a message is shown: partners write them into answers, too. */
public final class PersonalNumbers {

    /** Personal customs clearance code (개인통관고유부호). */
    private static final Pattern PCCC = Pattern.compile("\\b[Pp]\\d{9}(\\d{3})\\b");
    /** Resident registration number (주민등록번호). */
    private static final Pattern RESIDENT = Pattern.compile("\\b(\\d{6}-)\\d{7}\\b");

    private PersonalNumbers() {
    }

    /** The text with those numbers masked; null for none. */
    public static String masked(String text) {
        return text == null ? null : RESIDENT.matcher(PCCC.matcher(text).replaceAll("P*********$1"))
                .replaceAll("$1*******");
    }
}
