package org.openpass.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openpass.documents.PreviewRefused.Reason;
import org.openpass.testing.SampleFiles;

/** Files that are broken, locked or out of all proportion get a sentence, and the next file is drawn as ever. */
class PageProcessesTest {

    private static final PageProcesses PROCESSES = new PageProcesses(Duration.ofSeconds(60), Duration.ofSeconds(60));

    /** Makes a document. */
    private interface Writing {
        void on(PDDocument document) throws IOException;
    }

    @AfterAll
    static void end() {
        PROCESSES.close();
    }

    @Test
    void aPageIsAPictureOfItsOwnSize() throws IOException {
        byte[] pdf = pdf(document -> {
            document.addPage(new PDPage(PDRectangle.A4));
            document.addPage(new PDPage(PDRectangle.A5));
        });

        PagePicture second = PROCESSES.draw(pdf, true, 2);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(second.content()));
        assertThat(second.mediaType()).isEqualTo("image/png");
        assertThat(second.pages()).isEqualTo(2);
        assertThat((double) image.getWidth()).isCloseTo(PDRectangle.A5.getWidth() * 2, within(2.0));
        assertThat((double) image.getHeight()).isCloseTo(PDRectangle.A5.getHeight() * 2, within(2.0));
        assertThat(refusal(pdf, 3)).isEqualTo(Reason.NO_SUCH_PAGE);
    }

    @Test
    void whatIsWrittenCarelesslyIsDrawnAndWhatIsBrokenIsNot() throws IOException {
        assertThat(PROCESSES.draw(SampleFiles.pdf("no table of objects"), true, 1).pages()).isEqualTo(1);
        assertThat(refusal("%PDF-1.7 and nothing that follows".getBytes(StandardCharsets.US_ASCII), 1)).isEqualTo(Reason.BROKEN);
        assertThatExceptionOfType(PreviewRefused.class).isThrownBy(() -> PROCESSES.draw(new byte[] {(byte) 0xFF, (byte) 0xD8, 1},
                false, 1)).satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN));
    }

    @Test
    void aLockedFileIsNotOpened() throws IOException {
        byte[] locked = pdf(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        });

        assertThat(refusal(locked, 1)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void aPageTooLargeToBeReadIsRefusedAndAPlanIsDrawnCoarser() throws IOException {
        assertThat(refusal(pdf(document -> document.addPage(new PDPage(new PDRectangle(14_400, 14_400)))), 1))
                .isEqualTo(Reason.TOO_LARGE);
        PagePicture plan = PROCESSES.draw(pdf(document -> document.addPage(new PDPage(PDRectangle.A0))), true, 1);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(plan.content()));
        assertThat(image.getWidth() * image.getHeight()).isBetween(7_000_000, 8_000_000);
    }

    @Test
    void ofTenThousandPagesTheFirstAreDrawn() throws IOException {
        byte[] many = pdf(document -> {
            for (int page = 0; page < 10_000; page++) {
                document.addPage(new PDPage());
            }
        });

        assertThat(PROCESSES.draw(many, true, PageDrawing.MOST_PAGES).pages()).isEqualTo(10_000);
        assertThat(refusal(many, PageDrawing.MOST_PAGES + 1)).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void aFileThatUnpacksToMoreThanThereIsMemoryForHurtsNobodyElse() throws IOException {
        byte[] bomb = pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            // As an array: a single filter would be read piece by piece.
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            stream.getCOSObject().setItem(COSName.FILTER, filters);
            try (OutputStream raw = stream.getCOSObject().createRawOutputStream()) {
                raw.write(zeros(600));
            }
            page.setContents(stream);
        });

        assertThat(bomb.length).isLessThan(Documents.MOST_BYTES);
        assertThat(refusal(bomb, 1)).isEqualTo(Reason.TOO_LARGE);
        assertThat(PROCESSES.draw(SampleFiles.pdf("next"), true, 1).content()).isNotEmpty();
    }

    @Test
    void aPictureInAFormatThatIsNotReadIsNotLeftOut() throws IOException {
        byte[] wavelets = pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream image = new PDStream(document, new ByteArrayInputStream(new byte[] {1, 2, 3}));
            image.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
            image.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
            image.getCOSObject().setInt(COSName.WIDTH, 10);
            image.getCOSObject().setInt(COSName.HEIGHT, 10);
            var resources = new org.apache.pdfbox.pdmodel.PDResources();
            resources.getCOSObject().setItem(COSName.XOBJECT, new org.apache.pdfbox.cos.COSDictionary());
            resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem("Scan", image.getCOSObject());
            page.setResources(resources);
            page.setContents(new PDStream(document, new ByteArrayInputStream("100 0 0 100 0 0 cm /Scan Do"
                    .getBytes(StandardCharsets.US_ASCII))));
        });

        assertThat(refusal(wavelets, 1)).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void aPhotographIsMadeSmallerAndTurnedAsTheCameraWasHeld() throws IOException {
        BufferedImage aside = new BufferedImage(5_000, 3_000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = aside.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 2_500, 1_500);
        pen.dispose();

        PagePicture shown = PROCESSES.draw(heldAside(aside), false, 1);

        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(shown.content()));
        assertThat(shown.mediaType()).isEqualTo("image/jpeg");
        assertThat(upright.getWidth()).isEqualTo(1_200);
        assertThat(upright.getHeight()).isEqualTo(2_000);
        assertThat(new Color(upright.getRGB(1_100, 100)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(100, 100)).getRed()).isLessThan(50);
    }

    @Test
    void inAListAllFilesAreEquallySmallAndOnPaper() throws IOException {
        BufferedImage clear = new BufferedImage(1_000, 400, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", png);

        PagePicture picture = PROCESSES.draw(png.toByteArray(), false, PageDrawing.SMALL);
        PagePicture plan = PROCESSES.draw(pdf(document -> document.addPage(new PDPage(new PDRectangle(14_400, 7_200)))), true,
                PageDrawing.SMALL);

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(picture.content()));
        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(64);
        assertThat(new Color(small.getRGB(80, 32)).getRed()).isGreaterThan(250);
        assertThat((double) ImageIO.read(new ByteArrayInputStream(plan.content())).getWidth()).isCloseTo(160, within(1.0));
        assertThatExceptionOfType(PreviewRefused.class).isThrownBy(() -> PROCESSES.draw(new byte[] {1}, true, PageDrawing.SMALL))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN));
    }

    @Test
    void whoTakesTooLongIsStopped() {
        try (PageProcesses impatient = new PageProcesses(Duration.ofMillis(1), Duration.ZERO)) {
            assertThatExceptionOfType(PreviewRefused.class).isThrownBy(() -> impatient.draw(SampleFiles.pdf("a"), true, 1))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
        }
    }

    private static Reason refusal(byte[] pdf, int page) {
        try {
            PROCESSES.draw(pdf, true, page);
            throw new AssertionError("The page was drawn");
        } catch (PreviewRefused refused) {
            return refused.reason();
        }
    }

    private static byte[] pdf(Writing writing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            writing.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < megabytes; i++) {
                packed.write(new byte[1024 * 1024]);
            }
        }
        return out.toByteArray();
    }

    /** As a camera writes it that is turned by 90° (orientation 6), in an APP1 segment after the start of the image. */
    private static byte[] heldAside(BufferedImage image) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        byte[] tags = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg.toByteArray(), 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (tags.length + 2)});
        out.write(tags);
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return out.toByteArray();
    }
}
