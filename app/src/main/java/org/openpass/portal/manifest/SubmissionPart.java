package org.openpass.portal.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.Submission;
import org.openpass.cargo.Submissions;
import org.openpass.cargo.manifest.ManifestCorrections;
import org.openpass.terms.Labels;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** How far a manifest is that was sent, and what is wrong with it by row. */
final class SubmissionPart extends Div {

    /** Of as many errors the first stand on the page; the file has those that are kept. */
    private static final int SHOWN = 100;

    private final transient Submissions submissions;
    private final transient ManifestCorrections corrections;
    private final Div head = new Div();
    private final Paragraph stands = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div errors = new Div();
    private final Div asked = new Div();
    private transient Submission shown;

    SubmissionPart(Submissions submissions, ManifestCorrections corrections) {
        this.submissions = submissions;
        this.corrections = corrections;
        addClassNames("card", "manifest-submission");
        stands.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", text("manifest.progress"));
        head.addClassName("manifest-submission-head");
        add(head, stands, bar, asked, errors);
    }

    void show(Submission submission) {
        boolean other = shown == null || shown.id() != submission.id() || shown.settled() != submission.settled();
        shown = submission;
        head.removeAll();
        head.add(new H2(submission.number()), badge(submission.state()));
        boolean whole = submission.state() == State.MERGED && submission.applied() == submission.total();
        stands.setText(text("manifest.stands." + submission.state() + (whole ? ".all" : ""), Formats.number(submission.total()),
                Formats.number(submission.state() == State.STORED ? submission.lines() : submission.merged()),
                Formats.number(submission.applied())));
        bar.setVisible(!submission.settled());
        bar.setValue(Math.min(1, submission.progress()));
        if (other) {
            errors.removeAll();
            asked.removeAll();
            corrections.caseOf(submission.id()).ifPresent(number -> asked.add(new Anchor("cases/" + number,
                    text("manifest.correctionCase", number))));
            if (submission.errors() > 0) {
                wrong(submission);
            }
        }
    }

    static Badge badge(State state) {
        String label = text("manifest.state." + state);
        return switch (state) {
            case MERGED -> Badge.of(label, VaadinIcon.CHECK, "good");
            case REFUSED -> Badge.of(label, VaadinIcon.CLOSE, "bad");
            case SUPERSEDED -> Badge.of(label, VaadinIcon.FAST_FORWARD, "quiet");
            case STORED, READ, WAITING -> Badge.of(label, VaadinIcon.CLOCK, "info");
        };
    }

    private void wrong(Submission submission) {
        List<Fault> found = submissions.errors(submission);
        DownloadHandler all = event -> send(event, submission);
        Anchor download = new Anchor(all, text("manifest.errors.file"));
        download.getElement().setAttribute("download", true);
        download.addClassName("button-link");
        DataTable table = new DataTable(text("manifest.errors"), text("manifest.errors.row"), text("manifest.errors.column"),
                text("manifest.errors.what"), text("manifest.errors.mend"));
        found.stream().limit(SHOWN).forEach(fault -> table.row(fault.row() == 0 ? "–" : String.valueOf(fault.row()), column(fault),
                fault.text(Texts.locale()), fault.mend(Texts.locale())));
        errors.add(new Paragraph(text("manifest.errors.count", Formats.number(submission.errors()),
                Formats.number(Math.min(SHOWN, found.size())))), download, table);
    }

    /** What people call the field; its own name where it has no other. */
    private static String column(Fault fault) {
        String key = "manifest.column." + fault.field();
        String name = Labels.text(key, Texts.locale());
        return name.equals(key) ? fault.field() : name;
    }

    private void send(DownloadEvent event, Submission submission) throws IOException {
        event.setFileName("errors-" + submission.number() + ".csv");
        event.setContentType("text/csv; charset=UTF-8");
        submissions.writeErrors(submission, event.getOutputStream());
    }
}
