using System.Buffers.Binary;

namespace Residua.Pipeline.Report;

/// <summary>A picture inside the page, so that the page is one file.</summary>
/// <param name="Png">The PNG file's bytes.</param>
/// <param name="Alternative">What it shows, for readers who cannot see it.</param>
/// <param name="Caption">Words under it.</param>
internal sealed record Picture(byte[] Png, string Alternative, string Caption)
{
    // Charts have 640 pixels, and three of them fit side by side; whatever is wider gets the line for itself.
    private const int WiderThanCharts = 800;

    /// <summary>Pixels; 0 where the file is cut off before its header ends.</summary>
    private int Width => Header(16);

    private int Height => Header(20);

    /// <summary>Whether it needs the width of the page.</summary>
    public bool IsWide => Width > WiderThanCharts;

    /// <summary>The picture with its caption. Its size is given, so that the page does not jump while it loads.</summary>
    public string Write() =>
        $"""
        <figure{(IsWide ? " class=\"wide\"" : "")}>
          <img src="data:image/png;base64,{Convert.ToBase64String(Png)}" width="{Width}" height="{Height}" alt="{Html.Text(Alternative)}">
          <figcaption>{Html.Text(Caption)}</figcaption>
        </figure>

        """;

    // A PNG begins with 8 bytes of signature, then the length and name of its header, then width and height.
    private int Header(int offset) => Png.Length < offset + 4 ? 0 : BinaryPrimitives.ReadInt32BigEndian(Png.AsSpan(offset));
}
