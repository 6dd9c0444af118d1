package org.openpass.mailbox;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.casework.CaseFile;

/** A kind of case says what letters about it may name, besides what is known of any case. Its readers are parties. */
public interface LetterFields {

    /** The kind of case, which is its process id. */
    String kind();

    /** The names of all its fields. */
    Set<String> names();

    /** The fields of a case for a reader of this language; what is not known is empty. */
    Map<String, String> of(CaseFile file, Locale reader);
}
