package org.openpass.authoring.acts;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;

/** An act that is not possible; all reasons at once, each with what mends it. */
public class ActRefused extends RuntimeException {

    /** Why; texts stand under {@code act.refused.<name>}. The rules of placing are named as those of the engine module are. */
    public enum Reason {
        /** There is no such act, or no such open case with a running instance, for the actor. */
        UNSEEN,
        /** It is signed, withdrawn or done. */
        STATE,
        /** Who proposed it does not sign it. */
        SAME_PERSON,
        /** Another act of the case is not done yet. */
        OPEN,
        /** Something is still to be told to the engine of the case. */
        ORDERS,
        /** It does not stand there any more. */
        GONE,
        ABSENT, START, BOUNDARY, EVENT_SUB, BEHIND_GATEWAY, JOIN, END, MULTI, SCOPE, SIDE_BY_SIDE, CALLED,
        /** What is read there, or later, was given by nothing. */
        MISSING,
        /** Steps whose effect is once a case come again, and it was not said that this is meant. */
        REPEATS,
        /** The kind of case has no way to be ended. */
        NO_END,
        /** The case cannot be ended as it stands; its own module says why. */
        HINDERED,
        /** The incidents are not of one step of one version, or none of them stops a case any more. */
        NOT_STOPPED,
        /** At most {@link Acts#MOST} cases at once. */
        TOO_MANY,
        /** A reason has 10 to 2,000 characters. */
        REASON,
        /** Of a move or an end the article of law is named. */
        ARTICLE,
        /** Not the name of a variable. */
        NAME,
        /** Not JSON, or more than 2 kB of it. */
        VALUE,
        /** It says which case this is. */
        IDENTITY,
        /** A decision, or a person, answers it. */
        DECIDED
    }

    /** One reason. @param own what another module says in its words, or null */
    public record Fault(Reason reason, List<String> args, Label own) {

        static Fault of(Reason reason, String... args) {
            return new Fault(reason, List.of(args), null);
        }

        /** Names of elements are told by who knows them in the reader's language. */
        public String text(Locale reader, Function<String, String> name) {
            return own != null ? own.in(reader) : Labels.text("act.refused." + reason, reader, args.stream().map(name).toArray());
        }
    }

    private final transient List<Fault> faults;

    ActRefused(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.text(Locale.ENGLISH, Function.identity())).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    ActRefused(Reason reason, String... args) {
        this(List.of(Fault.of(reason, args)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
