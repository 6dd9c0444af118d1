package org.openpass.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpass.release.ErrorRows.Found;
import org.openpass.release.file.FileSheet;
import org.openpass.release.file.Spool;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The errors of a file for whoever made it, who may read no more than one of the languages: each with the row's own cells. */
@Component
class ErrorFile {

    private static final List<String> BEFORE = List.of("행 row", "항목 column", "값 value", "고칠 사항", "to be mended");

    private final ErrorRows errors;
    private final GovernedTables tables;
    private final TransactionTemplate transaction;

    ErrorFile(ErrorRows errors, GovernedTables tables, PlatformTransactionManager transactions) {
        this.errors = errors;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    void write(Release release, OutputStream out) throws IOException {
        List<String> columns = tables.named(release.table()).columns().stream().map(Column::name).toList();
        Spool.out(out, file -> {
            try (FileSheet sheet = FileSheet.csv(file)) {
                List<String> header = new ArrayList<>(BEFORE);
                header.addAll(columns);
                sheet.row(header);
                transaction.executeWithoutResult(status -> errors.each(release.id(), found -> row(sheet, columns, found)));
            }
        });
    }

    private static void row(FileSheet sheet, List<String> columns, Found found) {
        RowError error = found.error();
        List<Object> cells = new ArrayList<>();
        cells.add(error.number());
        cells.add(error.column());
        cells.add(error.value());
        cells.add(error.text(Locale.KOREAN));
        cells.add(error.text(Locale.ENGLISH));
        columns.forEach(column -> cells.add(found.cells().get(column)));
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
