package org.openpass.deploy.faults.races;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Customs.Caller;
import org.openpass.deploy.rig.Documents;

/** The same document, and two documents of one reference, filed at once. */
final class FilingRaces {

    private static final int TIMES = 10;

    private final Arena arena;
    private final Company company;

    FilingRaces(Arena arena, Company company) {
        this.arena = arena;
        this.company = company;
    }

    void run(int rounds) throws Exception {
        Caller declarant = company.world.declarant();
        for (int round = 0; round < rounds; round++) {
            sameDocument(declarant, "RACE-SAME-%05d".formatted(round));
            sameReference(declarant, "RACE-REFERENCE-%05d".formatted(round));
        }
        Arena.require(company.system.count("select count(*) from declaration.declarations where reference like 'RACE-SAME-%' "
                + "or reference like 'RACE-REFERENCE-%'") == 2L * rounds, "Not one declaration a reference");
        arena.findings().figure("the same document x10 at once: races, with one number and ten equal answers", rounds);
        arena.findings().figure("two documents of one reference at once: races, with one winner", rounds);
    }

    private static void sameDocument(Caller declarant, String reference) throws Exception {
        String document = Documents.straightThrough(reference);
        Callable<Answer> file = () -> declarant.post("/api/v1/declarations", document);
        List<Answer> answers = AtOnce.all(Collections.nCopies(TIMES, file));
        Set<String> numbers = answers.stream().map(a -> a.code() + " " + a.text("declarationNumber") + " "
                + a.text("caseNumber")).collect(Collectors.toSet());
        Arena.require(numbers.size() == 1 && answers.getFirst().code() == 202,
                reference + " filed ten times at once had the answers " + numbers);
    }

    private static void sameReference(Caller declarant, String reference) throws Exception {
        List<Answer> answers = AtOnce.all(List.of(
                () -> declarant.post("/api/v1/declarations", Documents.straightThrough(reference)),
                () -> declarant.post("/api/v1/declarations", Documents.payFirst(reference))));
        List<Integer> codes = answers.stream().map(Answer::code).sorted().toList();
        Answer winner = answers.get(answers.get(0).code() == 202 ? 0 : 1);
        Answer loser = answers.get(answers.get(0).code() == 202 ? 1 : 0);
        Arena.require(codes.equals(List.of(202, 409)) && loser.text("declarationNumber").equals(
                winner.text("declarationNumber")), reference + ": the two documents were answered " + answers);
    }
}
