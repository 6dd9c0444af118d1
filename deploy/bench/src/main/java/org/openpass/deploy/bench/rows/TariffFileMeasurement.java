package org.openpass.deploy.bench.rows;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;

/** A tariff from a file as administrators bring it in: 20,000 rates loaded and checked by one, and released by another. */
public final class TariffFileMeasurement implements Measurement {

    private static final int RATES = 20_000;
    private static final double GOAL_SECONDS = 30;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String HEADER = "nomenclature,code_prefix,rate_kind,origin,ad_valorem,specific_amount,unit,valid_from,"
            + "valid_to,article\n";
    private static final String RELEASES = "/api/v1/admin/releases";

    @Override
    public String name() {
        return "tariff-file";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        Customs.Caller first = stand.world().administrator();
        Customs.Caller second = stand.world().secondAdministrator();
        // The first file finds an empty table, the second one rates that each end the day before.
        for (int days = 1; days <= 2; days++) {
            String when = days == 1 ? "new" : "in place of as many";
            String draft = RELEASES + "/" + must(first.post(RELEASES, Map.of("table", "tariff.duty_rates", "title",
                    "Rates of the bench", "basis", "Notice"))).text("id");
            long begun = System.nanoTime();
            must(first.post(draft + "/file?name=rates.csv", rates(days)));
            var step = new String[1];
            Await.until("the file to be loaded", LIMIT, () -> {
                step[0] = first.get(draft + "/load").text("step");
                return !step[0].equals("WAIT") && !step[0].equals("READ") && !step[0].equals("CHECK");
            });
            if (!step[0].equals("DONE")) {
                throw new IOException("The file was not taken: " + first.get(draft + "/errors"));
            }
            figures.atMost(GOAL_SECONDS, "20,000 rates from a file, " + when + ": loaded and checked", seconds(begun), "s");
            must(first.seeing(version(first, draft)).post(draft + "/submit", Map.of()));
            Customs.Answer submitted = must(second.get(draft));
            begun = System.nanoTime();
            must(second.seeing(submitted.body().path("version").asInt()).post(draft + "/release",
                    Map.of("rowsHash", submitted.text("rowsHash"))));
            figures.atMost(GOAL_SECONDS, "20,000 rates from a file, " + when + ": released", seconds(begun), "s");
        }
    }

    private static String rates(int days) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(days);
        return IntStream.range(0, RATES).mapToObj(i -> "HSK,99%08d,A,,%d,,,%s,,Decree no. 1%n".formatted(i, 7 + days, day))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static int version(Customs.Caller caller, String release) throws IOException {
        return must(caller.get(release)).body().path("version").asInt();
    }

    private static Customs.Answer must(Customs.Answer answer) throws IOException {
        if (!answer.ok()) {
            throw new IOException("answered " + answer);
        }
        return answer;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
