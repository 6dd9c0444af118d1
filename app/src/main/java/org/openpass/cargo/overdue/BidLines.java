package org.openpass.cargo.overdue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.cargo.overdue.SaleRound.Bid;
import org.openpass.tasks.FormAnswers;
import org.openpass.terms.Labels.Label;

/** Bids as an officer enters them: one a line, who and how much. */
final class BidLines {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_AMOUNT = 15;
    private static final Pattern LINE = Pattern.compile("(.+?)\\s*[=:;\\t]\\s*([\\d,]{1,19})");

    private BidLines() {
    }

    /**
     * The bids, highest first.
     *
     * @param excluded who may bid no more
     * @param form learns what is wrong, by line, in the field {@code bids}
     */
    static List<Bid> of(String text, Set<String> excluded, FormAnswers form) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST) {
            form.refuse("bids", Label.of("overdue.bids.most", MOST));
            return List.of();
        }
        List<Bid> bids = new ArrayList<>();
        List<Label> wrong = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher said = LINE.matcher(lines.get(i));
            String digits = said.matches() ? said.group(2).replace(",", "") : "";
            if (digits.isEmpty() || digits.length() > LONGEST_AMOUNT || Long.parseLong(digits) < 1 || said.group(1).length() > LONGEST_NAME) {
                wrong.add(Label.of("overdue.bids.line", i + 1));
            } else if (!names.add(said.group(1))) {
                wrong.add(Label.of("overdue.bids.twice", i + 1, said.group(1)));
            } else if (excluded.contains(said.group(1))) {
                wrong.add(Label.of("overdue.bids.excluded", i + 1, said.group(1)));
            } else {
                bids.add(new Bid(said.group(1), Long.parseLong(digits), false));
            }
        }
        if (!wrong.isEmpty()) {
            form.refuse("bids", new Label(wrong.stream().map(Label::ko).collect(joining(" ")), wrong.stream().map(Label::en).collect(joining(" "))));
        }
        bids.sort(Comparator.comparingLong(Bid::amount).reversed());
        return bids;
    }
}
