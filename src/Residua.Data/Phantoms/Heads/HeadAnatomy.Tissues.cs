namespace Residua.Data.Phantoms.Heads;

internal sealed partial class HeadAnatomy
{
    private void Draw(int voxel, int at, Hull hull, Point inside)
    {
        var rim = _traits.Rim * Math.Max(0.3, 1 + (0.45 * _folds.Width(at)));
        var isStem = hull.Stem > hull.Cerebrum && hull.Stem > hull.Cerebellum;
        var isCerebellum = !isStem && hull.Cerebellum > hull.Cerebrum;
        var tissue = isStem ? new Tissue(hull.Stem - rim, hull.Stem - rim, 0, 0.22, 0, NoVentricle)
            : isCerebellum ? Cerebellum(hull, inside, rim)
            : Cerebrum(voxel, at, hull, inside, rim);
        var rind = Math.Min(tissue.Rind, BetweenParts(hull, isStem, inside.Z));
        var across = inside.X - (_traits.MidlineTilt * (inside.Y + 17));
        var ventricles = Math.Min(tissue.Ventricle, _ventricles.Midline(across, inside.Y, inside.Z));
        var fluid = Math.Max(1 - SoftStep.At(rind, _edge), SoftStep.At(-ventricles, _edge));
        Pial[voxel] = (float)Math.Min(rind, tissue.Pial);
        Ventricle[voxel] = (float)tissue.Ventricle;
        Fluid[voxel] = (float)Math.Max(fluid, tissue.Fluid);
        Grey[voxel] = (float)tissue.Grey;
        Deep[voxel] = (float)tissue.Deep;
    }

    private Tissue Cerebrum(int voxel, int at, Hull hull, Point inside, double rim)
    {
        var across = inside.X - (_traits.MidlineTilt * (inside.Y + 17)) + (0.7 * _folds.Width(at));
        var core = Clefts.Core(inside.Y, inside.Z, _traits);
        var midline = Clefts.Midline(across, core);
        var sylvian = Clefts.Sylvian(inside.X, inside.Y, inside.Z, _traits);
        // Sulci also sink in from the Sylvian fissure, but less deep.
        var surface = Math.Min(hull.Convexity, (3 * sylvian.Distance) + 9);
        var fold = _folds.Nearest(voxel, at, surface);
        var rind = hull.Cerebrum - rim;
        var pial = Math.Min(Math.Min(rind, fold.Outside), Math.Min(midline.Outside, sylvian.Outside));
        var fluid = Math.Max(fold.Share(_edge), Math.Max(midline.Share(_edge), sylvian.Share(_edge)));
        var ribbon = _traits.Ribbon * (1 + (0.1 * _folds.Width(at)));
        var callosum = SoftStep.At(core - 1, 3) * SoftStep.At(15 - Math.Abs(across), 6) * SoftStep.At(inside.Z + 1, 8);
        var grey = (1 - SoftStep.At(pial - ribbon, _edge)) * (1 - callosum);
        var deep = DeepNuclei.Share(across, inside.Y, inside.Z, _edge);
        return new(rind, pial, fluid, grey, deep, _ventricles.Lateral(across, inside.Y, inside.Z));
    }

    private Tissue Cerebellum(Hull hull, Point inside, double rim)
    {
        // Folia run nearly level, and finer than voxels: mostly they show as a shade.
        var folia = _folia.At(0.5 * inside.X, inside.Y, 1.3 * inside.Z);
        var rind = hull.Cerebellum - rim;
        var grey = 1 - SoftStep.At(rind - 11 + (4 * folia), 5);
        var fluid = new Sheet(Math.Abs(folia) * 7, 0.35).Share(_edge) * (1 - SoftStep.At(rind - 11, 5));
        return new(rind, rind, fluid, grey, 0, NoVentricle);
    }

    // Tentorium and cisterns: where two parts are equally deep. Above, the stem goes over into the cerebrum.
    private static double BetweenParts(Hull hull, bool isStem, double z)
    {
        var cistern = (0.55 * Math.Abs(hull.Stem - hull.Cerebrum)) - 0.9 + Math.Max(0, z + 14);
        var tentorium = isStem ? cistern : (0.55 * Math.Abs(hull.Cerebrum - hull.Cerebellum)) - 0.7;
        return Math.Min(cistern, tentorium);
    }

    // Rind: distance from the fluid about the brain; Pial: from any at a surface; Fluid: in clefts and folds.
    private readonly record struct Tissue(double Rind, double Pial, double Fluid, double Grey, double Deep, double Ventricle);
}
