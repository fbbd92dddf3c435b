using Residua.Figures.Scene;

namespace Residua.Figures.Text;

/// <summary>One character's outline in font units (2048 per em), y upwards; curves already cut into short lines.</summary>
internal sealed record Glyph(int Advance, IReadOnlyList<IReadOnlyList<Position>> Contours);
