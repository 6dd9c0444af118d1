package org.openpass.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openpass.access.Parties;
import org.openpass.access.PartyNumbers;
import org.openpass.registration.RegistrationRefused.Fault;

/**
 * What somebody writes who applies.
 *
 * @param scheme the kind of {@code number}, as {@link PartyNumbers.Scheme} has it
 * @param person name of the first person, who is invited
 * @param username that the person would like
 * @param email the person's address
 * @param office which decides
 */
public record NewApplication(String name, String kind, String scheme, String number, String person, String username,
        String email, String explanation, String office) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"\\\\\\[\\]]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z][A-Za-z0-9-]{1,62}");

    /** As it is kept. */
    NewApplication tidy() {
        return new NewApplication(strip(name), strip(kind), strip(scheme), PartyNumbers.plain(number), strip(person),
                strip(username).toLowerCase(Locale.ROOT), strip(email), strip(explanation), strip(office));
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    /** All that is wrong with it once it is tidy, but for the office. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        require(faults, "name", line(name, LONGEST_NAME));
        require(faults, "kind", Parties.KINDS.contains(kind));
        PartyNumbers.fault(scheme, number).ifPresent(wrong -> faults.add(new Fault(
                wrong == PartyNumbers.Fault.SCHEME ? "scheme" : "number", "number." + wrong, number)));
        require(faults, "person", line(person, LONGEST_PERSON));
        require(faults, "username", username.matches("[a-z0-9._-]{2,40}"));
        require(faults, "email", line(email, LONGEST_EMAIL) && EMAIL.matcher(email).matches());
        require(faults, "explanation", explanation.length() <= LONGEST_TEXT && explanation.indexOf(0) < 0);
        return faults;
    }

    /** What stands in the subject of a mail has no line of its own. */
    private static boolean line(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(List<Fault> faults, String field, boolean right) {
        if (!right) {
            faults.add(new Fault(field, field));
        }
    }
}
