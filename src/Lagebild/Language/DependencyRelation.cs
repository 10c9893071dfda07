#pragma warning disable CS1591 // The names are defined at https://universaldependencies.org/u/dep/; words of ours would only repeat them.
namespace Lagebild.Language;

/// <summary>Universal dependency relations (v2). <see cref="Dep"/> stands for undecided.</summary>
public enum DependencyRelation : byte
{
    Dep, Root, Nsubj, NsubjPass, Obj, Iobj, Obl, OblAgent, Expl, Csubj, Ccomp, Xcomp, Advcl, Acl, AclRelcl, Advmod, Amod, Appos,
    Aux, AuxPass, Case, Cc, Compound, CompoundPrt, Conj, Cop, Det, DetPoss, Discourse, Fixed, Flat, FlatName, Mark, Nmod, NmodPoss,
    Nummod, Orphan, Parataxis, Punct, Vocative, OblArg, ExplPv,
}
