// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.reckoner.reporting.SampleLedger;

public class LetterheadTest {

  /** Two lines and an image with a transparent ground. */
  public static Letterhead sample() throws IOException {
    return new Letterhead(
        List.of("Office for Stolen Assets", "12 Harbour Street", "업무부"), emblem(120, 80));
  }

  private static byte[] emblem(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x1f3f66));
    graphics.fillOval(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Test
  void theHeadStandsAboveTheTitle() throws IOException {
    String html =
        HtmlReport.of(SampleLedger.model(), HtmlReport.Medium.SCREEN, LetterheadTest.sample());

    assertThat(html)
        .contains("<p class=\"issuer\">Office for Stolen Assets</p><p>12 Harbour Street</p>")
        .contains("src=\"data:image/png;base64,iVBOR")
        .contains("alt=\"Emblem of Office for Stolen Assets\"");
    assertThat(html.indexOf("Office for Stolen Assets")).isLessThan(html.indexOf("<h1>"));
  }

  @Test
  void itsWordsAreEscapedAndWhatActsOnThemIsShown() {
    Letterhead head = new Letterhead(List.of("<img src=x onerror=alert(1)>\u202e"), null);

    assertThat(HtmlReport.of(SampleLedger.model(), HtmlReport.Medium.SCREEN, head))
        .contains("<p class=\"issuer\">&lt;img src=x onerror=alert(1)&gt;[U+202E]</p>");
  }

  @Test
  void whatIsNoImageOrTooLargeIsRefused() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letterhead(List.of("Office"), "<svg/>".repeat(9).getBytes(UTF_8)))
        .withMessage("The image of the letterhead is no PNG.");
    byte[] huge = emblem(2, 2);
    huge[16] = 0x7f; // four million lines and more, as its first chunk has it
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letterhead(List.of("Office"), huge))
        .withMessage("The image of the letterhead has more than 4000000 points, or none.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letterhead(List.of(" ", ""), null))
        .withMessage("A letterhead needs a name in its first line.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Letterhead(List.of("a".repeat(121)), null))
        .withMessage("A letterhead has at most 8 lines of 120 characters.");
  }
}
